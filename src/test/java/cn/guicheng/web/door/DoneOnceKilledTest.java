package cn.guicheng.web.door;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.guicheng.EmbeddedPostgresServer;
import cn.guicheng.Node;
import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OtherNode;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key holds on every node, and after one of them has died in the middle of the work or behind it. */
@Tag("restart")
class DoneOnceKilledTest {
    private static final String START = "/engine-rest/process-definition/key/reimbursement/start";

    @TempDir
    Path data;

    private final String database = EmbeddedPostgresServer.emptyDatabase();

    @Test
    void aKeyHoldsOnEveryNodeAndThroughTheDeathOfOne() throws Exception {
        try (Node survivor = Node.start(data.resolve("one"), database);
                Node victim = Node.start(data.resolve("two"), database)) {
            Object together = claim(survivor.office());
            List<Answer> both = Together.together(
                    List.of(() -> survivor.office().keyed(CLAIMANT, "together", START, together), () -> victim.office()
                            .keyed(CLAIMANT, "together", START, together)));
            assertThat(both.get(0).status()).isEqualTo(200);
            assertThat(both.get(1)).isEqualTo(both.get(0));

            Object behind = claim(survivor.office());
            Answer done = victim.office().keyed(CLAIMANT, "behind", START, behind);
            Object amid = claim(survivor.office());
            try (Connection held = DriverManager.getConnection(database, "postgres", "postgres")) {
                held.setAutoCommit(false);
                held.createStatement().execute("select 1 from case_number where prefix = 'BX' for update");
                CompletableFuture<Void> start =
                        CompletableFuture.runAsync(() -> unlessKilled(victim.office(), "amid", amid));
                await().atMost(Duration.ofSeconds(20)).until(() -> OtherNode.somebodyWaitsFor(held));
                victim.kill();
                held.rollback();
                start.get();
            }
            assertThat(survivor.office().keyed(CLAIMANT, "behind", START, behind))
                    .as("done before the node died")
                    .isEqualTo(done);
            await().atMost(Duration.ofSeconds(20)).until(() -> keys("amid") == 0);
            assertThat(survivor.office().keyed(CLAIMANT, "amid", START, amid).status())
                    .as("not done when the node died")
                    .isEqualTo(200);
            assertThat(survivor.office().rows("claims", CLAIMANT)).hasSize(3);
        }
    }

    private int keys(String key) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                var counted = connection
                        .createStatement()
                        .executeQuery("select count(*) from answer_given where sent_key = '" + key + "'")) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private static void unlessKilled(TestOffice office, String key, Object claim) {
        try {
            office.keyed(CLAIMANT, key, START, claim);
        } catch (UncheckedIOException nodeIsGone) {
            // Whether it was done is what is asked afterwards.
        }
    }

    private static Object claim(TestOffice office) {
        return TestOffice.variables(office.claim(CLAIMANT, List.of(line(100))));
    }
}
