package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What the owner is told: by letter where there is an address, else by the front desk, who calls. */
@Component
class OwnerLetters {
    /** An owner is no user: the recipient names the case. */
    static final String RECIPIENT = "deposit-owner:";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm");

    private final DeductionsInWords words;
    private final DepositRefundTimes times;
    private final Notices notices;
    private final Organisation organisation;
    private final Clock clock;

    OwnerLetters(
            DeductionsInWords words,
            DepositRefundTimes times,
            Notices notices,
            Organisation organisation,
            Clock clock) {
        this.words = words;
        this.times = times;
        this.notices = notices;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What is deducted and what is paid out, and until when the owner can object. */
    void assessed(DelegateExecution execution) {
        SpinJsonNode items = (SpinJsonNode) execution.getVariable(DepositRefund.DEDUCTIONS);
        Date until = times.objectionEnds();
        String result = words.of(
                JsonDocument.stored(items.toString()),
                execution.getProcessDefinitionId(),
                DepositRefund.DEPOSIT_IN_CENTS.get(execution),
                DepositRefund.DEDUCTIONS_IN_CENTS.get(execution));
        tell(
                execution,
                "装修押金的核定结果",
                "%s\n如有异议，请在 %s 前告诉客服前台。"
                        .formatted(result, TIME.format(until.toInstant().atZone(clock.getZone()))));
    }

    private void tell(DelegateExecution execution, String subject, String text) {
        String caseNumber = execution.getProcessBusinessKey();
        if (DepositRefund.OWNER_EMAIL.get(execution) != null) {
            notices.tell(
                    Occasion.ofCase(
                            "deposit-refund.owner-result", caseNumber, DepositRefund.KEY, subject + "\n" + text),
                    List.of(RECIPIENT + caseNumber));
            return;
        }
        String phone = DepositRefund.OWNER_PHONE.get(execution);
        String call = "请致电业主%s%s，告知%s（%s）"
                .formatted(
                        DepositRefund.OWNER_NAME.get(execution),
                        phone == null ? "" : " " + phone,
                        subject,
                        DepositRefund.UNIT.get(execution));
        notices.tell(
                Occasion.ofCase(NoticeKind.NEEDS_ACTION.id(), caseNumber, DepositRefund.KEY, call + "\n" + text),
                organisation.membersOf("front-desk"));
    }
}
