package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed row acts on the next evaluation, and on nothing that is under way. */
@OnH2
class ComplaintLimitsChangedTest {
    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    private Deployment changed;

    ComplaintDesk desk;

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
    }

    @AfterEach
    void restore() {
        repositoryService.deleteDeployment(changed.getId(), true);
    }

    @Test
    void aRunningDeadlineKeepsTheValueItStartedWithAndTheSheetSaysWhich() { // AMB-08
        String before = desk.received();
        change("complaint-deadlines", "<text>24</text>", "<text>8</text>");
        String after = desk.received();

        assertThat(hours(ComplaintIds.TIMER_RESOLVE_DEADLINE, before)).isEqualTo(24);
        assertThat(hours(ComplaintIds.TIMER_RESOLVE_DEADLINE, after)).isEqualTo(8);
        assertThat(fact(before, "resolveHours")).isEqualTo("24");
        assertThat(fact(after, "resolveHours")).isEqualTo("8");
        // Another start of the clock is another evaluation.
        desk.dispatched(before);
        desk.resolved(before);
        desk.called(before, "not-done");
        assertThat(hours(ComplaintIds.TIMER_RESOLVE_DEADLINE, before)).isEqualTo(8);
    }

    @Test
    void howOftenACustomerIsCalledIsTheTablesToSay() { // AMB-12
        change("callback-outcome", "&lt;= 2", "&lt;= 1");
        change("callback-outcome", "&gt; 2", "&gt; 1");
        String request = desk.waitingForCall();
        desk.called(request, "unreachable");
        desk.called(request, "unreachable");
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.DECIDE_UNSATISFIED);
    }

    @Test
    void noTableClosesACaseWithoutASatisfiedCustomerOrTheSupervisor() { // COMP-28, AMB-12
        change("callback-outcome", "\"back-to-handling\"", "\"close\"");
        String request = desk.waitingForCall();
        desk.called(request, "not-done");
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.DECIDE_UNSATISFIED);
    }

    @Test
    void anotherDepartmentIsProposed() { // COMP-08
        change("complaint-dispatch", "\"finance\"", "\"order\"");
        assertThat(desk.entry(desk.received("topic", "charges"))
                        .path("department")
                        .asText())
                .isEqualTo("order");
    }

    private void change(String table, String from, String to) {
        String live = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
        String xml = Dmn.convertToString(repositoryService.getDmnModelInstance(live));
        assertThat(xml).contains(from);
        Deployment next = repositoryService
                .createDeployment()
                .name("limits/" + table)
                .addString("decisions/limits/" + table + ".dmn", xml.replace(from, to))
                .deploy();
        if (changed != null) {
            repositoryService.deleteDeployment(changed.getId(), true);
        }
        changed = next;
    }

    private long hours(String timer, String request) {
        Date due = desk.timer(timer, request).getDuedate();
        return Math.round((due.getTime() - new Date().getTime())
                / (double) Duration.ofHours(1).toMillis());
    }

    private String fact(String request, String name) {
        for (var fact : office.get(FRONT_DESK, "/api/cases/" + request).body().path("facts")) {
            if (fact.path("name").asText().equals(name)) {
                return fact.path("value").asText();
            }
        }
        return null;
    }
}
