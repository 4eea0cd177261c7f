package cn.guicheng.register.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is held once is held by one case, also at the same moment; on both databases. */
abstract class HoldsTest {
    @OnH2
    static class OnH2Test extends HoldsTest {}

    @OnPostgres
    static class OnPostgresTest extends HoldsTest {}

    private static final String FREE = "";

    @Autowired
    Holds holds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void nothingIsHeld() {
        jdbc.sql("delete from held where hold like 'test.%'").update();
    }

    @Test
    void theSecondCaseIsToldWhichOneHoldsIt() {
        assertThat(take("GW-T-1", days("lina", 1, 5))).isEqualTo(FREE);
        assertThat(take("GW-T-2", days("lina", 5, 9))).isEqualTo("lina 05 GW-T-1");
        assertThat(take("GW-T-2", days("lina", 6, 9))).isEqualTo(FREE);
        assertThat(take("GW-T-3", days("madong", 1, 9))).isEqualTo(FREE);
    }

    @Test
    void whatACorrectionDropsIsFree() {
        take("GW-T-1", days("lina", 1, 5));
        assertThat(take("GW-T-1", days("lina", 4, 8))).isEqualTo(FREE);
        assertThat(take("GW-T-2", days("lina", 1, 3))).isEqualTo(FREE);
        assertThat(take("GW-T-3", days("lina", 4, 4))).isEqualTo("lina 04 GW-T-1");
        assertThat(take("GW-T-1", days("lina", 3, 8))).isEqualTo("lina 03 GW-T-2");
        assertThat(held("GW-T-1")).isEqualTo(5);
    }

    @Test
    void whatEndsHoldsNothing() {
        take("GW-T-1", days("lina", 1, 5));
        inTransaction(() -> holds.release("GW-T-1", List.of("test.days")));
        assertThat(take("GW-T-2", days("lina", 1, 5))).isEqualTo(FREE);
    }

    @Test
    void aSpanOfTenYearsIsHeldDayByDay() {
        assertThat(take("GW-T-1", days("lina", 1, 3_660))).isEqualTo(FREE);
        assertThat(take("GW-T-2", days("lina", 3_660, 3_700))).isEqualTo("lina 3660 GW-T-1");
    }

    @Test
    void aValueIsUsedOnceInACase() {
        Wanted receipt = new Wanted("test.receipt", "GW-T-1", List.of("GW-T-1 S1"));
        List<Boolean> used = new ArrayList<>();
        inTransaction(() -> used.add(holds.wasUsed("GW-T-1", receipt)));
        inTransaction(() -> used.add(holds.wasUsed("GW-T-1", receipt)));
        assertThat(used).containsExactly(false, true);
    }

    @Test
    void ofManyAtTheSameMomentOneHoldsItAndTheOthersAreToldWhich() throws Exception {
        for (int round = 0; round < 5; round++) {
            String subject = "S" + round;
            List<Callable<String>> takers = IntStream.range(0, 8)
                    .mapToObj(taker -> (Callable<String>) () -> take("GW-T-" + taker, days(subject, 1, 20 + taker)))
                    .toList();
            List<String> answers = Together.together(takers);
            assertThat(answers).filteredOn(FREE::equals).hasSize(1);
            String holder = "GW-T-" + answers.indexOf(FREE);
            assertThat(answers)
                    .filteredOn(answer -> !answer.isEmpty())
                    .allMatch(answer -> answer.endsWith(" " + holder));
        }
    }

    @Test
    void twoWhoWantSeveralInOppositeOrderNeverWaitForOneAnother() throws Exception {
        for (int round = 0; round < 10; round++) {
            Wanted one = new Wanted("test.a", "K" + round, List.of("K" + round));
            Wanted two = new Wanted("test.b", "M" + round, List.of("M" + round));
            List<String> answers = Together.together(
                    List.of(() -> take("GW-T-1", List.of(one, two)), () -> take("GW-T-2", List.of(two, one))));
            assertThat(answers).filteredOn(FREE::equals).hasSize(1);
        }
    }

    @Test
    void nothingIsHeldOutsideATransaction() {
        assertThatThrownBy(() -> holds.take("GW-T-1", List.of(days("lina", 1, 2))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static Wanted days(String subject, int from, int to) {
        return new Wanted(
                "test.days",
                subject,
                IntStream.rangeClosed(from, to)
                        .mapToObj(day -> subject + " %02d".formatted(day))
                        .toList());
    }

    private String take(String caseNumber, Wanted wanted) {
        return take(caseNumber, List.of(wanted));
    }

    /** Blank where it is held now, else what another case holds, and which. */
    private String take(String caseNumber, List<Wanted> wanted) {
        return new TransactionTemplate(transactions).execute(transaction -> {
            try {
                holds.take(caseNumber, wanted);
                return FREE;
            } catch (HeldByAnother clash) {
                transaction.setRollbackOnly();
                return clash.value() + " " + clash.caseNumber();
            }
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> work.run());
    }

    private long held(String caseNumber) {
        return jdbc.sql("select count(*) from held where case_number = ?")
                .param(caseNumber)
                .query(Long.class)
                .single();
    }
}
