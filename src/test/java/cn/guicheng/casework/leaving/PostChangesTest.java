package cn.guicheng.casework.leaving;

import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks follow the post, whichever way somebody comes into it or leaves it; on both databases. */
abstract class PostChangesTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @OnH2
    static class OnH2Test extends PostChangesTest {}

    @OnPostgres
    static class OnPostgresTest extends PostChangesTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identityService;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    private String accountant(String... more) {
        String id =
                "post" + PEOPLE.incrementAndGet() + getClass().getSimpleName().charAt(2);
        office.newPerson(id, "岗", "位", id + "@example.com", "finance", "accountant");
        for (String group : more) {
            joins(id, group);
        }
        return id;
    }

    private void joins(String person, String group) {
        assertThat(office.call("PUT", "admin", "/engine-rest/group/" + group + "/members/" + person, Map.of())
                        .status())
                .isEqualTo(204);
    }

    private Answer leaves(String person, String group) {
        return office.call("DELETE", "admin", "/engine-rest/group/" + group + "/members/" + person, Map.of());
    }

    /** A claim that waits for an accountant. */
    private Task audit() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        return office.task(claim, PaymentApprovalIds.AUDIT_PAYMENT);
    }

    private String holder(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private String caseOf(Task task) {
        return office.get("admin", "/engine-rest/process-instance/" + task.getProcessInstanceId())
                .body()
                .path("businessKey")
                .asText();
    }

    @Test
    void whatWasClaimedByAPostGoesBackWhenItIsLeft() {
        String person = accountant();
        Task audit = audit();
        Task another = audit();
        office.claimTask(person, audit);
        office.claimTask("songjing", another);
        assertThat(leaves(person, "accountant").status()).isEqualTo(204);
        assertThat(holder(audit)).isNull();
        assertThat(holder(another)).isEqualTo("songjing");
        assertThat(office.complete(person, audit, TestOffice.audit()).status()).isIn(403, 404);
        assertThat(office.claimTask(person, audit).status()).isEqualTo(404);
        assertThat(office.claimTask("songjing", audit).status()).isEqualTo(204);
    }

    @Test
    void whatAnotherGroupOfTheirsMayDoStays() {
        String person = accountant();
        Task audit = audit();
        office.claimTask(person, audit);
        joins(person, "archive-clerk");
        leaves(person, "archive-clerk");
        assertThat(holder(audit)).isEqualTo(person);
    }

    @Test
    void whatNamesThemStaysTheirs() {
        String person = accountant();
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        Task signing = office.task(claim, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        office.claimTask("zhouminghui", signing);
        office.complete("zhouminghui", signing, RETURN);
        leaves(person, "accountant");
        assertThat(office.task(claim).getAssignee()).isEqualTo(person);
    }

    @Test
    void whoComesIntoAPostSeesItsTasksAtOnce() {
        String person = accountant();
        leaves(person, "accountant");
        Task audit = audit();
        assertThat(office.get(person, "/engine-rest/task/" + audit.getId()).status())
                .isEqualTo(404);
        joins(person, "accountant");
        assertThat(office.get(person, "/engine-rest/task/" + audit.getId()).status())
                .isEqualTo(200);
        assertThat(office.claimTask(person, audit).status()).isEqualTo(204);
    }

    @Test
    void whoLeavesAPostKeepsReadingWhatTheySigned() {
        String person = accountant();
        Task signed = audit();
        String claim = caseOf(signed);
        office.claimTask(person, signed);
        assertThat(office.complete(person, signed, TestOffice.audit()).status()).isEqualTo(204);
        Task never = audit();
        leaves(person, "accountant");
        assertThat(office.get(person, "/api/cases/" + claim).status()).isEqualTo(200);
        assertThat(office.rows("signatures", claim)).isNotEmpty();
        assertThat(office.get(person, "/api/cases/" + caseOf(never)).status()).isEqualTo(404);
    }

    @Test
    void aListThatMovesSomebodyAndTheEnginesOwnWayDoTheSame() {
        String byList = accountant();
        String byEngine = accountant();
        Task one = audit();
        Task other = audit();
        office.claimTask(byList, one);
        office.claimTask(byEngine, other);
        String table = "id,familyName,givenName,email,department,posts\n" + byList + ",岗,位,,finance,\n";
        assertThat(office.csv("admin", "/api/people/import", table.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        identityService.deleteMembership(byEngine, "accountant");
        assertThat(holder(one)).isNull();
        assertThat(holder(other)).isNull();
    }

    @RepeatedTest(6)
    void whoClaimsWhileTheyAreTakenOutOfThePostDoesNotKeepIt() throws Exception {
        String person = accountant();
        Task audit = audit();
        together(List.of(() -> leaves(person, "accountant"), () -> office.claimTask(person, audit)));
        if (office.get("admin", "/engine-rest/user?memberOfGroup=accountant")
                .body()
                .findValuesAsText("id")
                .contains(person)) {
            // It was told to come again.
            assertThat(leaves(person, "accountant").status()).isEqualTo(204);
        }
        assertThat(holder(audit)).isNull();
    }
}
