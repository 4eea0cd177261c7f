package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.register.deposit.Settlement;
import cn.guicheng.register.reading.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Deductions as an owner reads them: what for, how much and why, and what is left; as the model asks by its name. */
@Component("deductionsInWords")
public class DeductionsInWords {
    /** What a step tells has so many characters, and the result stands at its end. */
    private static final int MOST_ITEMS = 20;

    private final ViolationWords violations;
    private final DepositRefundTimes times;

    DeductionsInWords(ViolationWords violations, DepositRefundTimes times) {
        this.violations = violations;
        this.times = times;
    }

    /** What the refund comes to, and until when an owner who is told now can object. */
    public String of(DelegateExecution refund) {
        SpinJsonNode items = (SpinJsonNode) refund.getVariable(DepositRefund.DEDUCTIONS);
        String result = of(
                JsonDocument.stored(items.toString()),
                refund.getProcessDefinitionId(),
                DepositRefund.DEPOSIT_IN_CENTS.get(refund),
                DepositRefund.DEDUCTIONS_IN_CENTS.get(refund));
        return "%s\n如有异议，请在 %s 前告诉客服前台。".formatted(result, Wording.minutes(times.objectionEnds()));
    }

    /** Whole Chinese sentences, one a line. */
    private String of(JsonNode items, String processDefinitionId, long depositInCents, long deductionsInCents) {
        StringBuilder text = new StringBuilder("装修押金 %s，".formatted(Wording.money(depositInCents)));
        text.append(deductionsInCents == 0 ? "没有扣款。" : "扣款 %s：".formatted(Wording.money(deductionsInCents)));
        int row = 0;
        for (JsonNode item : items) {
            if (row++ < MOST_ITEMS) {
                text.append("\n").append(row).append(". ").append(line(item, processDefinitionId));
            }
        }
        if (row > MOST_ITEMS) {
            text.append("\n……共 %d 项，请到前台查看。".formatted(row));
        }
        Settlement settlement = Settlement.of(depositInCents, deductionsInCents);
        text.append("\n").append("应退 %s。".formatted(Wording.money(settlement.refundedInCents())));
        if (settlement.claimedInCents() > 0) {
            text.append("扣款超出押金 %s，须另行支付。".formatted(Wording.money(settlement.claimedInCents())));
        }
        return text.toString();
    }

    private String line(JsonNode item, String processDefinitionId) {
        String kind = item.path("violation").asText();
        String reason = item.path("reason").asText("").strip();
        return "%s %s%s"
                .formatted(
                        violations.of(processDefinitionId).getOrDefault(kind, kind),
                        Wording.money(item.path("amountInCents").asLong()),
                        reason.isEmpty() ? "" : "（" + shortened(reason) + "）");
    }

    private static String shortened(String reason) {
        return reason.length() <= 80 ? reason : reason.substring(0, 80) + "…";
    }
}
