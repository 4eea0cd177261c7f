package cn.guicheng.web.door;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import cn.guicheng.WebSession;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.answer.Answers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is sent with a key is done once, and answered alike as often as it is sent. */
abstract class DoneOnceTest {
    private static final String START = "/engine-rest/process-definition/key/reimbursement/";

    @OnH2
    static class OnH2Test extends DoneOnceTest {}

    @OnPostgres
    static class OnPostgresTest extends DoneOnceTest {}

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KeyedWork work;

    @Autowired
    Answers answers;

    @ParameterizedTest
    @ValueSource(strings = {"start", "submit-form"})
    void aCaseIsStartedOnce(String how) {
        String key = key();
        Object claim = claim();
        Answer first = office.keyed(CLAIMANT, key, START + how, claim);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        Answer again = office.keyed(CLAIMANT, key, START + how, claim);
        assertThat(again).isEqualTo(first);
        assertThat(again.body().path("id").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void aTaskIsCompletedOnce(String how) {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        String path = "/engine-rest/task/" + office.task(claim).getId() + "/" + how;
        String key = key();
        Object approval = TestOffice.variables(APPROVE);
        assertThat(office.keyed("sunzhiqiang", key, path, approval).status()).isEqualTo(204);
        assertThat(office.keyed("sunzhiqiang", key, path, approval).status()).isEqualTo(204);
        assertThat(office.post("sunzhiqiang", path, approval).status())
                .as("without the key")
                .isEqualTo(409);
        assertThat(office.rows("signatures", claim)).hasSize(2);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
    }

    @Test
    void aMessageIsSentOnce() {
        String claim = office.started();
        String path = "/api/cases/" + claim + "/messages/reimbursement.withdrawn";
        String key = key();
        Map<String, Object> reason = Map.of("comment", "不报了");
        assertThat(office.keyed(CLAIMANT, key, path, reason).status()).isEqualTo(204);
        assertThat(office.keyed(CLAIMANT, key, path, reason).status()).isEqualTo(204);
        assertThat(office.post(CLAIMANT, path, reason).status()).isEqualTo(409);
        assertThat(office.rows("signatures", claim)).hasSize(2);
    }

    /** A message need not say anything; its head calls what is not there JSON all the same. */
    @ParameterizedTest
    @CsvSource({"'', ''", "Content-Length: 0, ''", "Transfer-Encoding: chunked, '0\r\n\r\n'"})
    void aMessageWithoutABodyIsSentOnce(String length, String body) {
        String path = "/api/cases/" + office.started() + "/messages/reimbursement.withdrawn";
        List<String> headers = new ArrayList<>(List.of(
                "Authorization: Basic "
                        + Base64.getEncoder().encodeToString((CLAIMANT + ":guicheng").getBytes(StandardCharsets.UTF_8)),
                "Content-Type: application/json",
                DoneOnce.HEADER + ": " + key()));
        if (!length.isEmpty()) {
            headers.add(length);
        }
        try (RawHttp http = new RawHttp(office.address())) {
            for (int time = 1; time <= 2; time++) {
                RawHttp.Answer answer = http.asWritten("POST", path, body, headers.toArray(String[]::new));
                assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            }
        }
    }

    @Test
    void bothDoorsAreOneToAKey() {
        String key = key();
        Object claim = claim();
        Answer first = office.keyed(CLAIMANT, key, START + "submit-form", claim);
        Answer other = office.keyed(CLAIMANT, key, "/engine-rest/engine/default/process-definition/key/x/start", claim);
        assertThat(other.status()).isIn(400, 422);
        WebSession browser = WebSession.of(office, CLAIMANT, "tasklist");
        Answer again = browser.keyed(
                key, "/camunda/api/engine/engine/default/process-definition/key/reimbursement/submit-form", claim);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void atTheSameMomentItIsDoneOnceAndBothHearTheSame() throws Exception {
        for (int round = 0; round < 4; round++) {
            String key = key();
            Object claim = claim();
            Callable<Answer> press = () -> office.keyed(CLAIMANT, key, START + "start", claim);
            List<Answer> answers = Together.together(Collections.nCopies(4, press));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(answers.stream()
                            .map(answer -> answer.body().path("businessKey").asText())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void anotherBodyWithTheSameKeyIsToldSo() {
        String key = key();
        assertThat(office.keyed(CLAIMANT, key, START + "start", claim()).status())
                .isEqualTo(200);
        Answer other = office.keyed(CLAIMANT, key, START + "start", claim());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.message()).startsWith("Idempotency-Key：").contains("已经办成");
    }

    @Test
    void anothersKeyIsAnotherKey() {
        String key = key();
        Answer lina = office.keyed(CLAIMANT, key, START + "start", claim());
        Object theirs = TestOffice.variables(office.claim("madong", List.of(line(100))));
        Answer madong = office.keyed("madong", key, START + "start", theirs);
        assertThat(madong.status()).isEqualTo(200);
        assertThat(madong.body().path("businessKey")).isNotEqualTo(lina.body().path("businessKey"));
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        String key = key();
        Map<String, Object> claim = office.claim(CLAIMANT, List.of(line(100)));
        claim.put("purpose", " ");
        Answer refused = office.keyed(CLAIMANT, key, START + "start", TestOffice.variables(claim));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith("事由：");
        claim.put("purpose", "出差");
        assertThat(office.keyed(CLAIMANT, key, START + "start", TestOffice.variables(claim))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aClashIsStillAClashAndLeavesNothing() throws Exception {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        String path = "/engine-rest/task/" + office.task(claim).getId() + "/complete";
        List<Answer> answers = Together.together(List.of(
                () -> office.keyed("sunzhiqiang", key(), path, TestOffice.variables(APPROVE)),
                () -> office.keyed("sunzhiqiang", key(), path, TestOffice.variables(APPROVE))));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409);
        assertThat(office.rows("signatures", claim)).hasSize(2);
    }

    @Test
    void afterADayTheKeyIsForgotten() {
        String key = key();
        assertThat(office.keyed(CLAIMANT, key, START + "start", claim()).status())
                .isEqualTo(200);
        given(key, OffsetDateTime.now().minusHours(23).minusMinutes(59));
        assertThat(office.keyed(CLAIMANT, key, START + "start", claim()).status())
                .isEqualTo(422);
        given(key, OffsetDateTime.now().minusHours(24).minusMinutes(1));
        assertThat(office.keyed(CLAIMANT, key, START + "start", claim()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"65", "0", "100"})
    void aKeyOfTheWrongLengthIsRefused(int length) {
        Answer refused = office.keyed(CLAIMANT, "k".repeat(length), START + "start", claim());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith("Idempotency-Key：");
    }

    @Test
    void theLongestKeyIsTaken() {
        String key = (key() + key()).substring(0, 64);
        Object claim = claim();
        Answer first = office.keyed(CLAIMANT, key, START + "start", claim);
        assertThat(office.keyed(CLAIMANT, key, START + "start", claim)).isEqualTo(first);
    }

    @Test
    void whatIsOfSeveralTransactionsHasThemToItself() throws Exception {
        for (boolean several : new boolean[] {true, false}) {
            String key = key();
            AtomicBoolean inOne = new AtomicBoolean();
            boolean done = work.isDone(
                    CLAIMANT,
                    key,
                    "hash",
                    several,
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse(),
                    (asked, answer) -> {
                        inOne.set(TransactionSynchronizationManager.isActualTransactionActive());
                        answer.getOutputStream().write("[]".getBytes(StandardCharsets.UTF_8));
                    });
            assertThat(done).isTrue();
            assertThat(inOne.get()).isEqualTo(!several);
            assertThat(answers.find(CLAIMANT, key))
                    .get()
                    .extracting(answer -> answer.content())
                    .isEqualTo("[]");
        }
    }

    private void given(String key, OffsetDateTime at) {
        jdbc.sql("update answer_given set given_at = ? where sent_key = ?")
                .params(at, key)
                .update();
    }

    private Object claim() {
        return TestOffice.variables(office.claim(CLAIMANT, List.of(line(100))));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
