package cn.guicheng;

import static cn.guicheng.TestOffice.line;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.payment.AlreadyPaid;
import cn.guicheng.register.payment.Payment;
import cn.guicheng.register.payment.Payments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people, or two nodes, at the same moment; on both databases. */
abstract class ConcurrencyTest {
    @OnH2
    static class OnH2Test extends ConcurrencyTest {}

    @OnPostgres
    static class OnPostgresTest extends ConcurrencyTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Payments payments;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theSameInvoiceAtTheSameMomentIsClaimedOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> shared = line(100);
            Map<String, Object> lina = office.claim("lina", List.of(shared, line(1)));
            Map<String, Object> madong = office.claim("madong", List.of(line(1), shared));

            List<Answer> answers =
                    together(List.of(() -> office.start("lina", lina), () -> office.start("madong", madong)));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
            String winner = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .map(answer -> answer.body().path("businessKey").asText())
                    .findFirst()
                    .orElseThrow();
            assertThat(answers.stream()
                            .filter(answer -> answer.status() == 409)
                            .findFirst()
                            .orElseThrow()
                            .message())
                    .contains(winner);
        }
    }

    @Test
    void numbersAreUniqueAndWithoutGapsWhateverFailsBetween() throws Exception {
        List<Callable<Answer>> starts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Map<String, Object> claim = office.claim("lina", List.of(line(100)));
            if (i % 3 == 0) {
                claim.put("payeeName", "");
            }
            starts.add(() -> office.start("lina", claim));
        }
        List<Long> numbers = new ArrayList<>();
        for (Answer answer : together(starts)) {
            if (answer.status() == 200) {
                String number = answer.body().path("businessKey").asText();
                numbers.add(Long.parseLong(number.substring(number.lastIndexOf('-') + 1)));
            } else {
                assertThat(answer.status()).isEqualTo(400);
            }
        }
        Collections.sort(numbers);
        assertThat(numbers).hasSize(16);
        assertThat(numbers.get(15) - numbers.get(0)).isEqualTo(15);
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void aPaymentIsPostedOnceByWhoeverIsFirst() throws Exception {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.claimTask("tangli", claim);
        String pay = "/engine-rest/task/" + office.task(claim).getId() + "/complete";
        Callable<Answer> click = () -> office.post(
                "tangli", pay, TestOffice.variables(Map.of("decision", "approve", "paymentReference", "HD-1")));

        List<Answer> answers = together(List.of(click, click, click, click));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409, 409, 409);
        assertThat(office.rows("payments", claim)).hasSize(1);
        assertThat(office.outcome(claim)).isEqualTo("paid");
    }

    @Test
    void theRegisterItselfPostsAKeyOnce() throws Exception {
        String key = "TEST-" + System.nanoTime();
        Payment payment = new Payment(key, "BX-TEST", "某人", "travel", 100, "cash", "X", "tangli");
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<Callable<Boolean>> posts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String number = key + "-" + i;
            posts.add(() -> Boolean.TRUE.equals(transaction.execute(status -> {
                try {
                    payments.post(number, payment);
                    return true;
                } catch (AlreadyPaid e) {
                    status.setRollbackOnly();
                    return false;
                }
            })));
        }
        assertThat(together(posts)).containsExactlyInAnyOrder(true, false, false, false);
    }
}
