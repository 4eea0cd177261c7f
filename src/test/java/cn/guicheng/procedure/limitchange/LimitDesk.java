package cn.guicheng.procedure.limitchange;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.LimitChangeIds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

/** How limit managers work on a table, in a test; afterwards everything is as it was before. */
public final class LimitDesk {
    /** Two limit managers. */
    public static final String PROPOSER = "hewei";

    public static final String APPROVER = "jiangnan";
    public static final String APPROVE = LimitChangeIds.APPROVE_LIMIT_CHANGE;
    public static final String ROUTE = "payment-route";

    private final TestOffice office;
    private final RepositoryService repositoryService;
    private final Set<String> before = new HashSet<>();

    public LimitDesk(TestOffice office, RepositoryService repositoryService) {
        this.office = office;
        this.repositoryService = repositoryService;
        deployments().forEach(before::add);
    }

    private Set<String> deployments() {
        Set<String> ids = new HashSet<>();
        repositoryService.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .forEach(ids::add);
        return ids;
    }

    /** Takes back every version that came into force since, and whatever else was deployed. */
    public void restore() {
        deployments().stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> repositoryService.deleteDeployment(id, true));
    }

    /** The table in force. */
    public String dmn(String key) {
        return office.get(PROPOSER, "/api/limits/" + key).body().path("dmn").asText();
    }

    public int version(String key) {
        return office.get(PROPOSER, "/api/limits/" + key).body().path("version").asInt();
    }

    /** The payment route with another amount above which the general manager signs. */
    public String routeAbove(String amount) {
        return dmn(ROUTE).replaceFirst("<text>&gt; [0-9.]+</text>", "<text>&gt; " + amount + "</text>");
    }

    public Answer propose(String person, String key, String dmn, String query) {
        return office.table(person, "/api/limits/" + key + "/proposals?" + query, dmn);
    }

    /** Proposes a payment route; must be accepted. Returns the case's number. */
    public String proposed(String amount) {
        return proposed(amount, "reason=test");
    }

    public String proposed(String amount, String query) {
        Answer answer = propose(PROPOSER, ROUTE, routeAbove(amount), query);
        if (answer.status() != 201) {
            throw new AssertionError("propose: " + answer);
        }
        return answer.body().path("caseNumber").asText();
    }

    public void approve(String caseNumber) {
        office.does(APPROVER, APPROVE, caseNumber, Map.of("decision", "approve"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
