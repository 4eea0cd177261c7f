package cn.guicheng.casework.guard;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.CasesLeftBehind;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whose a case is: who started it, or, once somebody corrected it for an applicant who is gone, that person. They count as the
 * applicant from then on, with all that bars an applicant.
 */
@Component
record Applicants(
        @Lazy IdentityService identityService,
        Signatures signatures,
        CaseValues values,
        CasesLeftBehind leftBehind,
        TaskRights rights)
        implements TaskListener {
    private static final String WITHDRAW = "withdraw";

    /** Whether the person acts for the applicant: as who they are, as who counts as them, or as who answers for them. */
    boolean mayActFor(String person, CaseRecord found) {
        return signatures.hasStarted(person, found.caseNumber())
                || countsAsApplicant(person, found)
                || leftBehind.isAnsweredForBy(person, found.caseNumber());
    }

    private boolean countsAsApplicant(String person, CaseRecord found) {
        String name = CaseVariables.STARTED_BY.name();
        return person.equals(values.of(List.of(found.processInstanceId()), List.of(name))
                .getOrDefault(found.processInstanceId(), Map.of())
                .get(name));
    }

    /** Refuses a correction or withdrawal by anybody but who started the case without a reason. */
    void checkReason(DelegateTask task, Submission submission) {
        if (NamedTasks.isForTheApplicant(task)
                && rights.actingFor(task, submission.person()).isEmpty()) {
            String comment = CaseVariables.COMMENT.name();
            checkReason(
                    submission.person(), submission.caseNumber(), submission.text(comment), submission.label(comment));
        }
    }

    void checkReason(String person, String caseNumber, String comment, String label) {
        if (Texts.tidy(comment) == null && !signatures.hasStarted(person, caseNumber)) {
            throw Refusal.invalid(label, "必须填写：代已停用的发起人更正或撤回的，须说明理由。");
        }
    }

    /**
     * Who hands in a correction counts as the applicant from then on; who withdraws is barred from nothing. In the place of an
     * applicant who is away it is handed in for that person, who stays the applicant.
     */
    @Override
    public void notify(DelegateTask task) {
        String person = identityService.getCurrentAuthentication().getUserId();
        if (NamedTasks.isForTheApplicant(task)
                && !WITHDRAW.equals(CaseVariables.DECISION.get(task))
                && !person.equals(CaseVariables.STARTED_BY.get(task))
                && rights.isOwn(task, person)) {
            CaseVariables.STARTED_BY.set(task, person);
        }
    }
}
