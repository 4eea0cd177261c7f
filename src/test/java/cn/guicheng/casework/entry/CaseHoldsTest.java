package cn.guicheng.casework.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a model says may be held once: from the form that names it until the case ends; on both databases. */
abstract class CaseHoldsTest {
    @OnH2
    static class OnH2Test extends CaseHoldsTest {}

    @OnPostgres
    static class OnPostgresTest extends CaseHoldsTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    BenchOffice benches;

    @BeforeEach
    void aBenchOfItsOwn() {
        benches = BenchOffice.of(office);
    }

    @Test
    void daysThatOverlapAreAClashThatNamesTheOtherCase() {
        String first = benches.asked("lina", 1, 5);
        Answer clash = benches.asks("madong", 5, 9);
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.message()).isEqualTo("工位：2027-03-05 已由单据 " + first + " 占用。");
        benches.asked("madong", 6, 9);
        assertThat(new BenchOffice(office, benches.bench() + "X")
                        .asks("madong", 1, 9)
                        .status())
                .isEqualTo(200);
        assertThat(new BenchOffice(office, benches.bench().toLowerCase().replace('-', '－'))
                        .asks("madong", 1, 1)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aSpanThatIsNoneIsRefused() {
        Map<String, Object> backwards = benches.request(5, 4);
        assertThat(office.start("lina", BenchOffice.LENDING, backwards).message())
                .isEqualTo("止日：不得早于 2027-03-05。");
        backwards.put("benchTo", "2040-01-01");
        assertThat(office.start("lina", BenchOffice.LENDING, backwards).status())
                .isEqualTo(400);
        backwards.put("benchTo", "三月");
        assertThat(office.start("lina", BenchOffice.LENDING, backwards).message())
                .startsWith("止日：须为日期");
    }

    @Test
    void aCorrectionHoldsWhatItNamesAndFreesWhatItDrops() {
        String lending = benches.asked("lina", 1, 5);
        String other = benches.asked("madong", 10, 12);
        benches.consents(lending, TestOffice.RETURN);
        Answer clash = benches.corrects("lina", lending, corrected(8, 10));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.message()).contains("2027-03-10", other);
        assertThat(benches.corrects("lina", lending, corrected(4, 9)).status()).isEqualTo(204);
        assertThat(benches.asks("madong", 1, 3).status()).isEqualTo(200);
        assertThat(benches.asks("madong", 4, 4).status()).isEqualTo(409);
    }

    @Test
    void whatNothingCameOfHoldsNothing() {
        String refused = benches.asked("lina", 1, 5);
        benches.consents(refused, TestOffice.REFUSE);
        String withdrawn = benches.asked("lina", 1, 5);
        benches.consents(withdrawn, TestOffice.RETURN);
        assertThat(benches.corrects("lina", withdrawn, Map.of("decision", "withdraw"))
                        .status())
                .isEqualTo(204);
        assertThat(benches.asks("madong", 1, 5).status()).isEqualTo(200);
    }

    @Test
    void whatIsHeldUntilTheEndIsFreeThenAndTheRestStaysHeld() {
        Map<String, Object> request = benches.request(1, 2);
        request.put("keyNumber", benches.bench() + "-K");
        String lending = office.started("lina", BenchOffice.LENDING, request);
        Map<String, Object> next = benches.request(3, 4);
        next.put("keyNumber", benches.bench() + "-K");
        Answer clash = office.start("madong", BenchOffice.LENDING, next);
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.message()).isEqualTo("钥匙：“%s-K”已由单据 %s 占用。".formatted(benches.bench(), lending));

        benches.consents(lending);
        locker(lending);
        office.does("lina", "userTask_giveBack", lending, Map.of("receiptNumber", "S1"));
        assertThat(office.outcome(lending)).isEqualTo("lent");
        assertThat(office.start("madong", BenchOffice.LENDING, next).status()).isEqualTo(200);
        assertThat(benches.asks("madong", 2, 2).status()).isEqualTo(409);
    }

    @Test
    void aValueIsSentOnceInACase() {
        String lending = benches.asked("lina", 1, 2);
        benches.consents(lending, Map.of("decision", "approve", "receiptNumber", "S 1"));
        locker(lending);
        Answer again = office.complete("lina", lending, Map.of("receiptNumber", "s1"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.message()).isEqualTo("收据号：本单据中已经用过，请另填一个。");
        String other = benches.asked("lina", 3, 4);
        benches.consents(other, Map.of("decision", "approve", "receiptNumber", "S1"));
        assertThat(office.complete("lina", lending, Map.of("receiptNumber", "S2"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void ofManyAtTheSameMomentOneHoldsItAndTheOthersAreTold() throws Exception {
        List<Callable<Answer>> requests = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Answer>) () -> benches.asks(i % 2 == 0 ? "lina" : "madong", 1 + i, 10 + i))
                .toList();
        List<Answer> answers = Together.together(requests);
        String held = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.body().path("businessKey").asText())
                .reduce((one, two) -> one + " and " + two)
                .orElseThrow();
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(5)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.message()).contains("已由单据 " + held + " 占用");
                });
    }

    @Test
    void aClashThatATimerRaisesIsAnIncidentThatNamesTheOtherCase() {
        String first = guest(1);
        String second = guest(2);
        locker(first);
        Job timer = job(second);
        for (int retries = 0; retries < 3; retries++) {
            assertThatThrownBy(() -> managementService.executeJob(timer.getId()))
                    .hasMessageContaining(first);
        }
        assertThat(runtimeService
                        .createIncidentQuery()
                        .processInstanceId(timer.getProcessInstanceId())
                        .singleResult()
                        .getIncidentMessage())
                .isEqualTo("储物柜：“L1”已由单据 " + first + " 占用。");
        office.does("lina", "userTask_giveBack", first, Map.of("receiptNumber", "S1"));
        locker(second);
        assertThat(office.waitingAt(second)).containsExactly("userTask_giveBack");
        office.does("lina", "userTask_giveBack", second, Map.of("receiptNumber", "S1"));
    }

    private String guest(int day) {
        Map<String, Object> request = benches.request(day, day);
        request.put("kind", "guest");
        String lending = office.started("lina", BenchOffice.LENDING, request);
        benches.consents(lending);
        return lending;
    }

    private Map<String, Object> corrected(int from, int to) {
        Map<String, Object> values = benches.request(from, to);
        values.put("decision", "resubmit");
        return values;
    }

    private void locker(String caseNumber) {
        managementService.executeJob(job(caseNumber).getId());
    }

    private Job job(String caseNumber) {
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        return managementService.createJobQuery().processInstanceId(instance).singleResult();
    }
}
