package cn.guicheng.procedure.complaint;

import cn.guicheng.register.request.Request;
import cn.guicheng.register.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the request; whoever it is about takes no part in it from now on (COMP-02, COMP-25, SOD-10). */
@Component
record RegisterRequestDelegate(RequestReader reader, Requests requests, ComplainedPeople complainedPeople)
        implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        Request request = reader.read(execution);
        String complainedPerson = Complaint.COMPLAINED_PERSON.get(execution);

        requests.receive(request);
        complainedPeople.keepOut(request.caseNumber(), complainedPerson);
    }
}
