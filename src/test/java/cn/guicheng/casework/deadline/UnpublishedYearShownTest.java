package cn.guicheng.casework.deadline;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.LeaveRequestIds.ACCEPT_HANDOVER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.decorationpermit.PermitDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever days of a year are shown of which nobody knows the days off, this stands beside them; of 2026 nothing does. */
abstract class UnpublishedYearShownTest {
    private static final String COUNTED = "2058 年放假安排尚未公布，暂按周一至周五计算";

    @OnH2
    static class OnH2Test extends UnpublishedYearShownTest {}

    @OnPostgres
    static class OnPostgresTest extends UnpublishedYearShownTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    PermitDesk permits;

    private final List<String> leaves = new ArrayList<>();

    @AfterEach
    void nobodyIsOnLeave() {
        leaves.forEach(leave -> office.post(
                "lina", "/api/cases/" + leave + "/messages/leave-request.withdrawn", Map.of("comment", "不请了")));
    }

    private String leave(String from, String to) {
        String leave = office.started("lina", "leave-request", days(from, to));
        leaves.add(leave);
        return leave;
    }

    private static Map<String, Object> days(String from, String to) {
        return Map.of("leaveKind", "other", "leaveFrom", from, "leaveTo", to, "handoverTo", "madong", "reason", "探亲");
    }

    private JsonNode sheet(String caseNumber) {
        return office.get("admin", "/api/cases/" + caseNumber).body();
    }

    private JsonNode fact(String caseNumber, String name) {
        return StreamSupport.stream(sheet(caseNumber).path("facts").spliterator(), false)
                .filter(fact -> fact.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leaveDaysOnTheCaseSheetAndInTheTimeline() {
        String known = leave("2026-05-11", "2026-05-13");
        String unknown = leave("2058-05-13", "2058-05-15");
        assertThat(fact(known, "leaveDays").path("value").asText()).isEqualTo("3");
        assertThat(fact(known, "leaveDays").path("note").isNull()).isTrue();
        assertThat(fact(unknown, "leaveDays").path("value").asText()).isEqualTo("3");
        assertThat(fact(unknown, "leaveDays").path("note").asText()).isEqualTo(COUNTED);
        assertThat(timeline(known)).doesNotContain("尚未公布");
        assertThat(timeline(unknown)).contains("3（" + COUNTED + "）");
    }

    private String timeline(String caseNumber) {
        return office.get("admin", "/api/cases/" + caseNumber + "/timeline")
                .body()
                .toString();
    }

    @Test
    void leaveDaysInTheRegister() {
        String known = leave("2026-05-18", "2026-05-20");
        String unknown = leave("2058-06-03", "2058-06-05");
        for (String leave : List.of(known, unknown)) {
            office.does("madong", ACCEPT_HANDOVER, leave, APPROVE);
            office.departmentHeadSigns(leave);
            assertThat(office.rows("leaves", leave).path(0).path("leaveDays").asInt())
                    .isEqualTo(3);
        }
        assertThat(shown(known)).isEqualTo("3");
        assertThat(shown(unknown)).isEqualTo("3（" + COUNTED + "）");
        assertThat(office.text("admin", "/api/registers/leaves/print?search=" + unknown, "text/html"))
                .contains(COUNTED);
        assertThat(office.text("admin", "/api/registers/leaves/print?search=" + known, "text/html"))
                .doesNotContain("尚未公布");
    }

    private String shown(String leave) {
        return office.get("admin", "/api/registers/leaves/page?search=" + leave)
                .body()
                .at("/rows/0/leaveDays")
                .asText();
    }

    @Test
    void whileTheFormIsBeingFilledIn() {
        assertThat(notes("leave-request", days("2026-05-11", "2026-05-13")).isEmpty())
                .isTrue();
        JsonNode notes = notes("leave-request", days("2058-05-13", "2058-05-15"));
        assertThat(notes.size()).isEqualTo(1);
        assertThat(notes.path("leaveDays").asText()).isEqualTo(COUNTED);
        assertThat(notes("purchase-request", Map.of("neededBy", "2058-05-13"))
                        .path("neededBy")
                        .asText())
                .isEqualTo("2058 年放假安排尚未公布");
        assertThat(notes("purchase-request", Map.of("neededBy", "2026-12-31")).isEmpty())
                .isTrue();
    }

    private JsonNode notes(String slug, Map<String, ?> fields) {
        return office.post("lina", "/api/forms/" + slug + "/start/preview", Map.of("fields", fields))
                .body()
                .path("notes");
    }

    /** The reminder before it is counted back by working days. */
    @Test
    void aDayThatSomebodyChoseAndFromWhichIsCountedBack() {
        Map<String, Object> application = permits.application(permits.unit());
        application.put("plannedStart", PermitDesk.day(680));
        application.put("plannedEnd", PermitDesk.day(700));
        String permit = office.started("zhangmin", "decoration-permit", application);
        assertThat(fact(permit, "plannedEnd").path("note").asText())
                .isEqualTo(LocalDate.now().plusDays(700).getYear() + " 年放假安排尚未公布");
        assertThat(fact(permit, "plannedStart").path("note").isNull()).isTrue();
    }

    @Test
    void aDueTimeThatSomebodyChose() {
        String claim = office.started();
        assertThat(how(claim, "2058-05-13T10:00:00+08:00")).isEqualTo("2058 年放假安排尚未公布");
        assertThat(how(claim, "2026-12-31T10:00:00+08:00")).isNull();
    }

    private String how(String claim, String due) {
        Task task = office.task(claim);
        task.setDueDate(Date.from(OffsetDateTime.parse(due).toInstant()));
        tasks.saveTask(task);
        return sheet(claim).at("/waiting/0/dueHow").asText(null);
    }
}
