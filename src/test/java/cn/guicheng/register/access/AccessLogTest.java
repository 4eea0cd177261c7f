package cn.guicheng.register.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of refusals and changes: nothing is lost, and nobody can fill it; on both databases. */
@ExtendWith(OutputCaptureExtension.class)
abstract class AccessLogTest {
    @OnH2
    static class OnH2Test extends AccessLogTest {}

    @OnPostgres
    static class OnPostgresTest extends AccessLogTest {}

    @Autowired
    AccessLog log;

    @Autowired
    Refusals refusals;

    @Autowired
    TestOffice office;

    @Autowired
    Task<Void> removeOldAccessEntries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String address = UUID.randomUUID().toString();

    @BeforeEach
    void atTheBeginningOfAMinute() {
        long now = System.currentTimeMillis();
        ClockUtil.setCurrentTime(new Date(now - now % 60_000 + 1000));
    }

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void whatRepeatsItselfWithinAMinuteIsOneRowThatCounts() throws Exception {
        List<Callable<Void>> strangers = IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(i -> () -> {
                    log.note(What.LOGIN_FAILED, "lina", address, null, "密码不正确");
                    return null;
                })
                .toList();
        Together.together(strangers);
        refusals.count();
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.path("times").asText()).isEqualTo("40");
            assertThat(row.path("what").asText()).isEqualTo("login-failed");
            assertThat(row.path("person").asText()).isEqualTo("lina");
        });

        ClockUtil.offset(60_000L);
        log.note(What.LOGIN_FAILED, "lina", address, null, "密码不正确");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void whoeverSendsSomethingElseEachTimeGetsOnlySoManyRows() {
        for (int i = 0; i < 1000; i++) {
            log.note(What.REFUSED, "lina", address, "/engine-rest/" + i, "403");
        }
        refusals.count();
        assertThat(rows()).hasSize(31);
        assertThat(rows().stream().mapToInt(row -> row.path("times").asInt()).sum())
                .isEqualTo(1000);
        assertThat(rows()).extracting(row -> row.path("subject").asText()).contains("其余多次，未逐条登记");
    }

    @Test
    void aRefusalStaysWhateverBecomesOfTheTransaction() {
        transaction.executeWithoutResult(status -> {
            log.note(What.REFUSED, "lina", address, "x", "403");
            log.note(What.RIGHT_CHANGED, "admin", address, "lina", "y");
            status.setRollbackOnly();
        });
        assertThat(rows()).extracting(row -> row.path("what").asText()).containsExactly("refused");
    }

    @Test
    void noNameBeginsALineOfItsOwn(CapturedOutput output) {
        String forged = "x\r\n2026-11-29 WARN refused person=admin\u2028\u202e\u0000\ud800";
        log.note(What.RIGHT_CHANGED, forged, address, forged.repeat(40), null);
        assertThat(output.getAll().lines().filter(line -> line.startsWith("2026-11-29 WARN")))
                .isEmpty();
        assertThat(rows()).singleElement().satisfies(row -> assertThat(
                        row.path("person").asText())
                .isEqualTo("x??2026-11-29 WARN refused person=admin????"));
    }

    @ParameterizedTest
    @CsvSource({"admin, 200", "fangzhengyi, 200", "chenjianhua, 403", "lina, 403", "hewei, 403", "yuanhaibo, 403"})
    void theInternalAuditorReadsIt(String person, int status) {
        assertThat(office.get(person, "/api/registers/access-log").status()).isEqualTo(status);
    }

    @Test
    void asATableItIsInChinese() {
        log.note(What.LOGIN_FAILED, "lina", address, null, "密码不正确");
        String csv = office.text("fangzhengyi", "/api/registers/access-log?search=" + address, "text/csv");
        assertThat(csv.lines().findFirst().orElseThrow()).contains("at,person,address,what,subject,result");
        assertThat(csv).contains("login-failed", address);
    }

    @Test
    void itIsKeptForHalfAYear() {
        log.note(What.REFUSED, "lina", address, "x", "403");
        remove(Duration.ofDays(179));
        assertThat(rows()).hasSize(1);
        remove(Duration.ofDays(181));
        assertThat(rows()).isEmpty();
    }

    private void remove(Duration later) {
        ClockUtil.reset();
        ClockUtil.offset(later.toMillis());
        removeOldAccessEntries.execute(
                new com.github.kagkarlsson.scheduler.task.TaskInstance<>("remove-old-access-entries", "x"), null);
        ClockUtil.reset();
    }

    private List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>();
        office.get("admin", "/api/registers/access-log?size=200&search=" + address)
                .body()
                .path("rows")
                .forEach(rows::add);
        return rows;
    }
}
