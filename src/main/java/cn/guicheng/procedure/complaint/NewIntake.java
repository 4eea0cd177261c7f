package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.model.CaseCopy;
import cn.guicheng.engine.model.CopyRule;
import cn.guicheng.engine.model.ProcessVariable;
import java.util.List;
import org.springframework.stereotype.Component;

/** A copied request is a new one: when it happened, whether it is repeated and what became of the other stay behind. */
@Component
class NewIntake implements CopyRule {
    private static final List<ProcessVariable<?>> OF_THE_OTHER = List.of(
            Complaint.OCCURRED_AT,
            Complaint.REPEATED,
            Complaint.FOLLOW_UP_OF,
            Complaint.ANSWERED_ON_THE_SPOT,
            Complaint.OUT_OF_SCOPE,
            Complaint.ANSWER);

    @Override
    public boolean appliesTo(String procedure) {
        return procedure.equals(Complaint.KEY);
    }

    @Override
    public void apply(CaseCopy copy) {
        OF_THE_OTHER.forEach(variable -> copy.values().remove(variable.name()));
    }
}
