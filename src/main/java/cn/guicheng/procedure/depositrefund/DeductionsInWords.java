package cn.guicheng.procedure.depositrefund;

import cn.guicheng.register.deposit.Settlement;
import cn.guicheng.register.reading.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/** Deductions as an owner reads them: what for, how much and why, and what is left. */
@Component
class DeductionsInWords {
    /** A notice has 4,000 characters, and the result stands at its end. */
    private static final int MOST_ITEMS = 20;

    private final ViolationWords violations;

    DeductionsInWords(ViolationWords violations) {
        this.violations = violations;
    }

    /** Whole Chinese sentences, one a line. */
    String of(JsonNode items, String processDefinitionId, long depositInCents, long deductionsInCents) {
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
