package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** What tests do on a program that runs as a process of its own, and on the database it shares. */
public final class OtherNode {
    private OtherNode() {}

    /** The first task of the case that this person sees; a missing node where there is none. */
    public static JsonNode task(TestOffice office, String person, String caseNumber) {
        return office.get(person, "/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                .body()
                .path(0);
    }

    /** Claims the case's task. Returns its id. */
    public static String claimed(TestOffice office, String person, String caseNumber) {
        String task = task(office, person, caseNumber).path("id").asText();
        Answer claimed = office.post(person, "/engine-rest/task/" + task + "/claim", Map.of("userId", person));
        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(204);
        return task;
    }

    public static Answer complete(TestOffice office, String person, String task, Map<String, ?> values) {
        return office.post(person, "/engine-rest/task/" + task + "/complete", TestOffice.variables(values));
    }

    /** Claims the case's task and completes it; both must succeed. */
    public static void does(TestOffice office, String person, String caseNumber, Map<String, ?> values) {
        Answer done = complete(office, person, claimed(office, person, caseNumber), values);
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
    }

    /** Completes the task, unless the node dies of it. */
    public static void completeUnlessKilled(TestOffice office, String person, String task, Map<String, ?> values) {
        try {
            complete(office, person, task, values);
        } catch (UncheckedIOException nodeIsGone) {
            // Whether it was done is what is asked afterwards.
        }
    }

    /** Whether another connection waits for what this one holds. */
    public static boolean somebodyWaitsFor(Connection holder) throws SQLException {
        try (ResultSet waiting = holder.createStatement()
                .executeQuery("select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            return waiting.next();
        }
    }
}
