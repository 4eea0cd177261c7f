package cn.guicheng.procedure.limitchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.backtest.BackTestResult;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reader may open of the cases of a back-test. */
class BackTestAnswerTest {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-25T08:00:00+08:00");

    @Test
    void aCaseThatIsNoLongerInTheHistoryIsListedAndOpenToNobody() {
        BackTestResult result = new BackTestResult(
                3,
                3,
                new BigDecimal("3.00"),
                THEN,
                THEN.plusDays(1),
                List.of(),
                List.of(changed("BX-2026-000001"), changed(null), changed("BX-2026-000002")));

        List<String> numbers = BackTestAnswer.caseNumbers(result);
        assertThat(numbers).containsExactly("BX-2026-000001", "BX-2026-000002");
        // As a post that sees every case gets it.
        assertThat(BackTestAnswer.of(result, Set.copyOf(numbers)).cases())
                .extracting(BackTestAnswer.ChangedCase::mayOpen)
                .containsExactly(true, false, true);
    }

    private static BackTestResult.ChangedCase changed(String caseNumber) {
        return new BackTestResult.ChangedCase(caseNumber, THEN, "须总经理审批：是", "须总经理审批：否", new BigDecimal("1.00"));
    }
}
