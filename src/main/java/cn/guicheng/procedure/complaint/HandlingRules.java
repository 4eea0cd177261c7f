package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.exclusion.Exclusions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a step of handling must be, beyond what its form says of each field alone. */
@Component
record HandlingRules(Organisation organisation, Exclusions exclusions, Clock clock) implements SubmissionRule {
    private static final Set<String> STEPS =
            Set.of(Complaint.DISPATCH, Complaint.PROPOSE, Complaint.RESOLVE, Complaint.TAKE_OVER, Complaint.INFORM);

    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(Complaint.KEY) && STEPS.contains(element);
    }

    @Override
    public void check(Submission step) {
        // Each form has its own fields, and each check speaks about one of them.
        if (step.isSent(Complaint.DEPARTMENT.name())) {
            checkDispatch(step);
        } else if (step.isSent(Complaint.PROPOSAL.name())) {
            checkCompensation(step);
        } else if (step.isSent(Complaint.INFORMED_HOW.name())) {
            checkPromise(step);
        } else {
            checkResult(step);
        }
    }

    /** COMP-35: where our own service is at stake, a person is responsible. */
    private void checkDispatch(Submission step) {
        String department = step.text(Complaint.DEPARTMENT.name());
        String person = step.text(Complaint.RESPONSIBLE_PERSON.name());
        if (!organisation.isDepartment(department)) {
            throw step.invalid(Complaint.DEPARTMENT.name(), "没有这个部门。");
        }
        if (person == null) {
            if ("service".equals(step.caseText(Complaint.TOPIC.name()))) {
                throw step.invalid(Complaint.RESPONSIBLE_PERSON.name(), "服务类诉求必须责任到人（COMP-35）。");
            }
            return;
        }
        if (!organisation.membersOf(department).contains(person)) {
            throw step.invalid(
                    Complaint.RESPONSIBLE_PERSON.name(), "须为%s的人员。".formatted(organisation.groupName(department)));
        }
        if (exclusions.reasons(step.caseNumber(), Complaint.KEY).containsKey(person)) {
            throw step.invalid(Complaint.RESPONSIBLE_PERSON.name(), "本诉求涉及此人，不能由其办理（SOD-10）。");
        }
    }

    /** AMB-13: the agreement signed by both sides; whom it is paid to is asked by the form. */
    private static void checkCompensation(Submission step) {
        Long amount = step.wholeNumber(Complaint.COMPENSATION_IN_CENTS.name());
        if (amount == null || amount == 0) {
            return;
        }
        boolean agreed =
                step.isSent(CaseVariables.ATTACHMENTS.name()) || step.caseText(Complaint.AGREEMENT.name()) != null;
        if (!agreed) {
            throw step.invalid(CaseVariables.ATTACHMENTS.name(), "有赔偿的，须附双方签字的协议。");
        }
    }

    /** COMP-24, COMP-53: the next time lies ahead, and not too far. */
    private void checkPromise(Submission step) {
        String field = Complaint.PROMISED_AT.name();
        Date promised = step.date(field);
        Instant now = clock.instant();
        long most = step.caseWholeNumber(Complaint.FOLLOW_UP_HOURS.name());
        if (!promised.toInstant().isAfter(now)) {
            throw step.invalid(field, "须晚于现在。");
        }
        if (promised.toInstant().isAfter(now.plus(Duration.ofHours(most)))) {
            throw step.invalid(field, "距现在不得超过 %d 小时（COMP-24）。".formatted(most));
        }
    }

    private static void checkResult(Submission step) {
        String decision = step.text(CaseVariables.DECISION.name());
        boolean serious = !"ordinary".equals(step.caseText(Complaint.SEVERITY.name()));
        if ("wrong-department".equals(decision) && serious) {
            throw step.invalid(CaseVariables.DECISION.name(), "严重诉求由客服主管亲自处理（COMP-10），不能退回派工。");
        }
        boolean grievance = Complaint.GRIEVANCES.contains(step.caseText(Complaint.REQUEST_TYPE.name()));
        if ("resolved".equals(decision) && grievance && step.text(Complaint.ROOT_CAUSE.name()) == null) {
            throw step.invalid(Complaint.ROOT_CAUSE.name(), "投诉、报修必须填写（COMP-37）。");
        }
    }
}
