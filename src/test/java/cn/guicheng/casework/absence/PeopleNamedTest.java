package cn.guicheng.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Wherever somebody is named when people come, go and are away: nobody known is 400; who is known and closed, away or barred is 409 in a
 * body and 403 as holder of a task.
 */
abstract class PeopleNamedTest {
    @OnH2
    static class OnH2Test extends PeopleNamedTest {}

    @OnPostgres
    static class OnPostgresTest extends PeopleNamedTest {}

    private static final String HOLDER = "liuyang";
    private static final String GOING = "namedgoing";

    @Autowired
    TestOffice office;

    private String request;
    private Task task;

    @AfterEach
    void everybodyIsBack() {
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> office.call(
                        "DELETE", "admin", "/api/absences/" + absence.path("id").asText(), Map.of()));
        office.newcomersLeave();
    }

    @ParameterizedTest
    @CsvSource({
        "substitute, closed, 409",
        "substitute, away, 409",
        "substitute, administrator, 409",
        "substitute, unknown, 400",
        "transfer, closed, 409",
        "transfer, away, 409",
        "transfer, barred, 409",
        "transfer, administrator, 409",
        "transfer, unknown, 400",
        "questions, closed, 409",
        "questions, away, 409",
        "questions, administrator, 409",
        "questions, unknown, 400",
        "readers, closed, 409",
        "readers, away, 409",
        "readers, unknown, 400",
        "handOverTo, closed, 409",
        "handOverTo, away, 409",
        "handOverTo, administrator, 409",
        "handOverTo, unknown, 400",
        "reviewers, closed, 409",
        "reviewers, away, 409",
        "reviewers, unknown, 400",
        "holder, closed, 403",
        "holder, away, 403",
        "holder, barred, 403",
        "holder, administrator, 403",
        "holder, unknown, 400"
    })
    void whoCannotBeNamedIsRefused(String where, String who, int status) {
        request = office.started();
        office.departmentHeadSigns(request);
        task = office.task(request);
        office.claimTask(HOLDER, task);
        Answer answer = named(where, person(who));
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(office.waitingAt(request)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
    }

    /** An accountant, so that nothing but this stands against them. */
    private String person(String who) {
        if (who.equals("unknown")) {
            return "nobodyatall";
        }
        if (who.equals("administrator")) {
            return "admin";
        }
        if (who.equals("barred")) {
            return TestOffice.CLAIMANT;
        }
        office.newPerson("namedperson", "被", "指名", "named@example.com", "finance", "accountant");
        if (who.equals("closed")) {
            office.removePerson("namedperson");
        } else {
            absence("namedperson", null);
        }
        return "namedperson";
    }

    private Answer named(String where, String person) {
        return switch (where) {
            case "substitute" -> absence("madong", person);
            case "transfer" -> ofTask("transfer", Map.of("to", person, "comment", "外出"));
            case "questions" -> ofTask("questions", Map.of("to", List.of(person), "question", "对吗？"));
            case "readers" ->
                office.post(
                        HOLDER,
                        "/api/cases/" + request + "/readers",
                        Map.of("people", List.of(person), "comment", "请知悉"));
            case "handOverTo" -> {
                office.newPerson(GOING, "走", "了", "going@example.com", "engineering");
                yield office.post(
                        "admin", "/api/people/" + GOING + "/close", Map.of("reason", "离职", "handOverTo", person));
            }
            case "reviewers" ->
                office.start(
                        "lina",
                        "document-review",
                        Map.of(
                                "title",
                                "纪要",
                                "attachments",
                                office.receipt("lina"),
                                "reviewers",
                                "madong," + person,
                                "rule",
                                "all"));
            case "holder" ->
                office.post("admin", "/engine-rest/task/" + task.getId() + "/assignee", Map.of("userId", person));
            default -> throw new IllegalArgumentException(where);
        };
    }

    private Answer ofTask(String verb, Map<String, Object> body) {
        return office.post(HOLDER, "/api/tasks/" + task.getId() + "/" + verb, body);
    }

    private Answer absence(String person, String substitute) {
        OffsetDateTime now = OffsetDateTime.now();
        Map<String, Object> asked = new HashMap<>();
        asked.put("person", person);
        asked.put("from", now.toString());
        asked.put("to", now.plusDays(1).toString());
        asked.put("substitute", substitute);
        return office.post("admin", "/api/absences", asked);
    }
}
