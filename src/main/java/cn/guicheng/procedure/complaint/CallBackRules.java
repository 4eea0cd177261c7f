package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.request.Requests;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a call back, and the decision after calls in vain, must be beyond what the form says of each field alone. */
@Component
record CallBackRules(Requests requests, Clock clock) implements SubmissionRule {
    private static final Set<String> STEPS = Set.of(Complaint.CALL_BACK, Complaint.DECIDE_UNSATISFIED);

    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(Complaint.KEY) && STEPS.contains(element);
    }

    @Override
    public void check(Submission step) {
        if (step.isSent(Complaint.CALL_OUTCOME.name())) {
            checkCall(step);
        } else {
            checkDecision(step);
        }
    }

    /** COMP-21: identity first. COMP-23: an answer belongs to a demand. */
    private void checkCall(Submission step) {
        checkTime(step);
        boolean reached = Complaint.REACHED.contains(step.text(Complaint.CALL_OUTCOME.name()));
        if (reached && !Boolean.TRUE.equals(step.bool(Complaint.IDENTITY_VERIFIED.name()))) {
            throw step.invalid(Complaint.IDENTITY_VERIFIED.name(), "接通客户的，须先核实身份（COMP-21）。");
        }
        if (step.isSent(Complaint.NEW_DEMAND_ANSWER.name()) && !step.isSent(Complaint.NEW_DEMAND.name())) {
            throw step.invalid(Complaint.NEW_DEMAND.name(), "填写了对新诉求的答复，请填写新诉求。");
        }
    }

    /** COMP-22: another time means another time; whoever calls before it says why ([P]). */
    private void checkTime(Submission call) {
        Date agreed = call.followUpAt();
        boolean early = agreed != null && clock.instant().isBefore(agreed.toInstant());
        if (early && call.text(CaseVariables.COMMENT.name()) == null) {
            throw call.invalid(
                    CaseVariables.COMMENT.name(), "约定 %s 以后再回访，提前回访的须说明原因。".formatted(Wording.minutes(agreed)));
        }
    }

    /** Whoever was spoken to is not unreachable. */
    private void checkDecision(Submission step) {
        String field = CaseVariables.DECISION.name();
        if ("close-as-unreachable".equals(step.text(field))
                && requests.hadCall(step.caseNumber(), List.copyOf(Complaint.REACHED))) {
            throw step.invalid(field, "回访时已经与客户通过话，不能按联系不上结案。");
        }
    }
}
