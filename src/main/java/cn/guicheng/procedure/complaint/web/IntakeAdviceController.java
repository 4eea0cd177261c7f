package cn.guicheng.procedure.complaint.web;

import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.limit.LimitAdvice;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.procedure.complaint.Complaint;
import cn.guicheng.procedure.complaint.IntakeAdvice;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the front desk should know while the customer is on the telephone: how serious it is, who approves, whose it is. */
@RestController
@RequestMapping({"/api/complaint/advice", "/camunda/api/guicheng/complaint/advice"})
record IntakeAdviceController(IntakeHelp help, IntakeAdvice advice, ProcedureModels models, Organisation organisation) {
    private static final String NOBODY = "none";

    /**
     * @param approver group id, or {@code none}
     * @param approverName null where nobody approves
     * @param severityReason what the table's rule says, or null; so {@code departmentReason}
     * @param department group id, or null without topic
     */
    record Advice(
            String severity,
            String severityName,
            String approver,
            String approverName,
            String severityReason,
            String department,
            String departmentName,
            String departmentReason) {}

    @GetMapping
    Advice advice(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String personalInjury,
            @RequestParam(defaultValue = "") String mediaOrAuthority,
            @RequestParam(defaultValue = "") String legalThreat,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "") String claimedAmountInCents) {
        IntakeAsked asked = new IntakeAsked(help.form());
        String subject = asked.text(Complaint.TOPIC.name(), topic);
        Optional<LimitAdvice> severity = advice.severity(new IntakeAdvice.Facts(
                asked.answer(Complaint.PERSONAL_INJURY.name(), personalInjury),
                asked.answer(Complaint.MEDIA_OR_AUTHORITY.name(), mediaOrAuthority),
                asked.answer(Complaint.LEGAL_THREAT.name(), legalThreat),
                asked.answer(Complaint.REPEATED.name(), repeated),
                asked.cents(Complaint.CLAIMED_AMOUNT_IN_CENTS.name(), claimedAmountInCents)));
        return worded(severity, Optional.ofNullable(subject).flatMap(advice::department));
    }

    private Advice worded(Optional<LimitAdvice> triage, Optional<LimitAdvice> dispatch) {
        Optional<String> severity = text(triage, Complaint.SEVERITY.name());
        Optional<String> approver = text(triage, "approver");
        Optional<String> department = text(dispatch, Complaint.DEPARTMENT.name());
        return new Advice(
                severity.orElse(null),
                severity.map(this::severityName).orElse(null),
                approver.orElse(null),
                approver.filter(group -> !group.equals(NOBODY))
                        .map(organisation::groupName)
                        .orElse(null),
                triage.map(LimitAdvice::reason).orElse(null),
                department.orElse(null),
                department.map(organisation::groupName).orElse(null),
                dispatch.map(LimitAdvice::reason).orElse(null));
    }

    private String severityName(String severity) {
        return models.latest(Complaint.KEY)
                .optionName(Complaint.SEVERITY.name(), severity)
                .orElse(severity);
    }

    private static Optional<String> text(Optional<LimitAdvice> advice, String output) {
        return advice.flatMap(found -> found.output(output)).map(String::valueOf);
    }
}
