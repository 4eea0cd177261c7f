package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.guicheng.modelids.PaymentApprovalIds;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program stopped in the middle of a case and started again on the same data directory. */
@Tag("restart")
class RestartTest {
    @TempDir
    Path data;

    @Test
    void aCaseGoesOnWhereItStood() throws IOException {
        String claim;
        long deployments;
        try (ConfigurableApplicationContext first = start()) {
            first.getBean(Scheduler.class).stop();
            TestOffice office = first.getBean(TestOffice.class);
            claim = office.started();
            office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
            office.claimTask("liuyang", claim);
            deployments = first.getBean(RepositoryService.class)
                    .createDeploymentQuery()
                    .count();
        }
        try (ConfigurableApplicationContext second = start()) {
            TestOffice office = second.getBean(TestOffice.class);
            assertThat(second.getBean(RepositoryService.class)
                            .createDeploymentQuery()
                            .count())
                    .isEqualTo(deployments);
            assertThat(office.task(claim).getAssignee()).isEqualTo("liuyang");
            office.accountantPreparesVoucher(claim);
            office.officeLeaderSignsVoucher(claim);
            office.cashierPays(claim);
            assertThat(office.outcome(claim)).isEqualTo("paid");
            // What was not sent before the stop is sent now, by the scheduler itself; without a mail server into files.
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(mails().filter(mail -> mail.contains(claim)))
                            .hasSize(office.rows("notices", claim).size()));
            assertThat(office.rows("notices", claim).findValuesAsText("state")).hasSize(12);
            assertThat(office.get("lina", "/api/cases/" + claim).body().path("attachments"))
                    .hasSize(1);
            assertThat(office.started("lina", office.claim("lina", List.of(TestOffice.line(100)))))
                    .endsWith("-000002");
        }
        assertThat(data.resolve("guicheng.mv.db")).exists();
        assertThat(data.resolve("attachments")).isDirectory();
        // Nothing the program asked its database was a failure there, not even one that it forgives.
        assertThat(failuresOfTheDatabase()).isEmpty();
    }

    /** H2 notes them in a file; that it stumbles over its own closing is not ours. */
    private List<String> failuresOfTheDatabase() throws IOException {
        Path trace = data.resolve("guicheng.trace.db");
        return Files.exists(trace)
                ? Files.readAllLines(trace).stream()
                        .filter(line -> line.matches("\\d{4}-\\d{2}-\\d{2} .*") && !line.endsWith("database: close"))
                        .toList()
                : List.of();
    }

    private Stream<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("mails"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).map(RestartTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GuichengApplication.class, TestOffice.class)
                .run(
                        "--server.port=0",
                        "--guicheng.data-directory=" + data,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=WARN");
    }
}
