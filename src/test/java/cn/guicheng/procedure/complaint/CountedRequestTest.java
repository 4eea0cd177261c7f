package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.ASSISTANT;
import static cn.guicheng.procedure.complaint.ComplaintDesk.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do with a request is in the figures of this month, each step once. */
abstract class CountedRequestTest {
    @OnH2
    static class OnH2Test extends CountedRequestTest {}

    @OnPostgres
    static class OnPostgresTest extends CountedRequestTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    private ComplaintDesk desk;
    private Map<String, Double> before;

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
        before = figures();
    }

    @Test
    void aRequestHandledInTimeIsAcceptedResolvedCalledBackAndFedBack() {
        String request = desk.waitingForCall();
        assertThat(more("accepted", "resolved", "ranOver", "calledBack", "fedBack", "open"))
                .containsExactly(1.0, 1.0, 0.0, 0.0, 0.0, 1.0);
        desk.called(request, "unreachable");
        assertThat(more("calledBack", "fedBack", "scored")).containsExactly(1.0, 0.0, 0.0);
        desk.called(request, "satisfied");
        assertThat(more("calledBack", "fedBack", "scored", "open")).containsExactly(2.0, 1.0, 1.0, 0.0);
    }

    @Test
    void aRequestThatRanOverIsSupervisedAndItsCustomerInformed() {
        String request = desk.received();
        desk.dispatched(request);
        desk.passes(ComplaintIds.TIMER_RESOLVE_DEADLINE, request);
        assertThat(more("ranOver", "supervised")).containsExactly(1.0, 0.0);
        office.does(ASSISTANT, ComplaintIds.SUPERVISE_REQUEST, request, Map.of("decision", "urge", "comment", "请今天办完"));
        desk.passes(ComplaintIds.TIMER_REPLY_DEADLINE, request);
        desk.informed(request);
        assertThat(more("ranOver", "supervised", "fedBack", "resolved")).containsExactly(1.0, 1.0, 1.0, 0.0);

        desk.resolved(request);
        desk.called(request, "not-done");
        // Taken up again it is no longer resolved, and has run over all the same.
        assertThat(more("resolved", "ranOver", "calledBack", "fedBack", "open"))
                .containsExactly(0.0, 1.0, 1.0, 2.0, 1.0);
    }

    /** By how much these figures have grown. */
    private Double[] more(String... names) {
        Map<String, Double> now = figures();
        return Arrays.stream(names)
                .map(name -> now.get(name) - before.get(name))
                .toArray(Double[]::new);
    }

    private Map<String, Double> figures() {
        JsonNode found =
                office.get(SUPERVISOR, "/api/complaint/figures?span=month").body();
        Map<String, Double> figures = new LinkedHashMap<>();
        found.path("figures")
                .forEach(figure -> figures.put(
                        figure.path("name").asText(), figure.path("value").asDouble()));
        return figures;
    }
}
