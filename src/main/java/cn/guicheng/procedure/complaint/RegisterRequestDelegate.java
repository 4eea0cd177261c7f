package cn.guicheng.procedure.complaint;

import cn.guicheng.exclusion.Exclusions;
import cn.guicheng.procedure.paymentapproval.PaymentApproval;
import cn.guicheng.request.Request;
import cn.guicheng.request.Requests;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the request; whoever it is about takes no part in it from now on (COMP-02, COMP-25, SOD-10). */
@Component
class RegisterRequestDelegate implements JavaDelegate {
    private final RequestReader reader;
    private final Requests requests;
    private final Exclusions exclusions;

    RegisterRequestDelegate(RequestReader reader, Requests requests, Exclusions exclusions) {
        this.reader = reader;
        this.requests = requests;
        this.exclusions = exclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = reader.read(execution);
        String complainedPerson = Complaint.COMPLAINED_PERSON.get(execution);

        requests.receive(request);
        if (complainedPerson != null) {
            List.of(Complaint.KEY, PaymentApproval.KEY)
                    .forEach(procedure -> exclusions.exclude(
                            request.caseNumber(), procedure, complainedPerson, ComplainedPerson.BARRED));
        }
    }
}
