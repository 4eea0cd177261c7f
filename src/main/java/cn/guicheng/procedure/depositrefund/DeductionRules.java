package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.Cents;
import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.reading.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What the table proposes is changed only with a reason, and nothing recorded is left out without one (DEPO-12, AMB-15). */
@Component
record DeductionRules(RefundDeductions table) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DepositRefund.KEY) && element.equals(DepositRefund.ASSESS);
    }

    @Override
    public void check(Submission assessment) {
        JsonNode items = assessment.json(DepositRefund.DEDUCTIONS);
        JsonNode recorded = recorded(assessment);
        int row = 0;
        for (JsonNode item : items) {
            row++;
            checkAmount(assessment, row, item, recorded);
        }
        for (JsonNode violation : recorded) {
            checkListed(assessment, violation.path("kind").asText(), items, recorded);
        }
    }

    private void checkAmount(Submission assessment, int row, JsonNode item, JsonNode recorded) {
        String kind = item.path("violation").asText();
        long amount = Cents.read(item.path("amountInCents")).orElseThrow();
        long proposed = table.inCents(kind);
        boolean asProposed = amount == proposed
                || ofKind(recorded, "kind", kind)
                        .anyMatch(violation -> violation.path("amountInCents").asLong(-1) == amount);
        if (!asProposed && Texts.tidy(item.path("reason").asText("")) == null) {
            throw assessment.invalidLine(
                    DepositRefund.DEDUCTIONS, row, "：与规则表的 %s 不同，须写明理由。".formatted(Wording.money(proposed)));
        }
    }

    private static void checkListed(Submission assessment, String kind, JsonNode items, JsonNode recorded) {
        if (ofKind(items, "violation", kind).count()
                        < ofKind(recorded, "kind", kind).count()
                && !assessment.isSent(CaseVariables.COMMENT.name())) {
            throw assessment.invalid(CaseVariables.COMMENT.name(), "巡查登记的违规没有全部列入扣款，须写明理由。");
        }
    }

    private static Stream<JsonNode> ofKind(JsonNode list, String column, String kind) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(line -> line.path(column).asText().equals(kind));
    }

    private static JsonNode recorded(Submission assessment) {
        String violations = assessment.caseText(DepositRefund.VIOLATIONS);
        return violations == null ? JsonNodeFactory.instance.arrayNode() : JsonDocument.stored(violations);
    }
}
