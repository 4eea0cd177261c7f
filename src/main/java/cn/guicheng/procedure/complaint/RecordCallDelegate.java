package cn.guicheng.procedure.complaint;

import cn.guicheng.register.request.Call;
import cn.guicheng.register.request.Requests;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the call; a customer who was spoken to has been answered (COMP-21, CBK-02, AMB-08). */
@Component
record RecordCallDelegate(CallReader reader, Requests requests, Signatures signatures) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        Call call = reader.read(execution);

        int callNumber = requests.enter(call);
        signatures.conclude(call.caseNumber(), Complaint.CALL_BACK, call.outcome(), call.opinion());

        Complaint.CALL_NUMBER.set(execution, callNumber);
        if (Complaint.REACHED.contains(call.outcome())) {
            Complaint.CUSTOMER_ANSWERED.set(execution, true);
        }
    }
}
