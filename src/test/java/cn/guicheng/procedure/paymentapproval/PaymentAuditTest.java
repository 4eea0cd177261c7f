package cn.guicheng.procedure.paymentapproval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the accountant's findings come to: REIM-01, REIM-10, REIM-13, REIM-21. */
class PaymentAuditTest {
    @ParameterizedTest
    @CsvSource({
        // policy, budget, formalities, receipts, standard, report required, report present -> result
        "true, true, true, true, true, false, false, accept",
        "true, true, true, true, true, false, true, accept",
        "true, true, true, true, true, true, false, return", // CASH-01
        "true, true, true, true, true, true, true, accept",
        "false, true, true, true, true, false, false, refuse", // REIM-01, REIM-13
        "true, true, true, false, true, false, false, refuse", // REIM-10, REIM-13
        "false, false, false, false, false, true, false, refuse",
        "true, true, false, true, true, false, false, return", // REIM-58
        "true, true, true, true, false, false, false, return", // REIM-10
        "true, false, true, true, true, true, false, return", // REIM-21
        "true, false, true, true, true, true, true, accept", // REIM-21
        "true, false, true, true, true, false, true, return",
        "true, false, false, true, true, true, true, return",
        "true, false, true, true, false, true, true, return",
        "true, false, true, false, true, true, true, refuse"
    })
    void row(
            boolean policy,
            boolean budget,
            boolean formalities,
            boolean receipts,
            boolean standard,
            boolean required,
            boolean present,
            String expected) {
        var result = Tables.evaluate(
                "payment-approval",
                "payment-audit",
                Map.of(
                        "policyFollowed", policy,
                        "budgetAvailable", budget,
                        "formalitiesComplete", formalities,
                        "receiptsLegal", receipts,
                        "withinStandard", standard,
                        "specialReportRequired", required,
                        "specialReportPresent", present));

        assertThat(result.<String>getEntry("auditResult")).isEqualTo(expected);
        assertThat(result.<String>getEntry("auditReason")).isNotBlank();
    }
}
