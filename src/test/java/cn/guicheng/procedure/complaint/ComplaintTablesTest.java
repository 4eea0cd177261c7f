package cn.guicheng.procedure.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables about customer requests as shipped: the rows are the table, both sides of every limit. */
class ComplaintTablesTest {
    @ParameterizedTest
    @CsvSource({
        // injury, media, legal, repeated, claimed yuan, found more serious than -> severity, approver
        "false, false, false, false, 0,       , ordinary, none",
        "false, false, false, false, 999.99,  , ordinary, none",
        "false, false, false, false, 1000,    , serious, customer-service-supervisor",
        "false, false, false, false, 1000.01, , serious, customer-service-supervisor",
        "false, false, false, true,  0,       , serious, customer-service-supervisor",
        "true,  false, false, false, 0,       , major, general-manager",
        "false, true,  false, false, 0,       , major, general-manager",
        "false, false, true,  false, 0,       , major, general-manager",
        "true,  true,  true,  true,  5000,    , major, general-manager",
        "false, false, false, true,  5000,    , serious, customer-service-supervisor",
        "false, false, false, false, 0, ordinary, serious, customer-service-supervisor",
        "false, false, false, true,  0, serious, major, general-manager",
        "false, false, false, false, 0, major, major, general-manager"
    })
    void howSeriousARequestIs( // AMB-09, COMP-09, COMP-40
            boolean personalInjury,
            boolean mediaOrAuthority,
            boolean legalThreat,
            boolean repeated,
            double claimedAmountInYuan,
            String foundMoreSeriousThan,
            String severity,
            String approver) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("personalInjury", personalInjury);
        facts.put("mediaOrAuthority", mediaOrAuthority);
        facts.put("legalThreat", legalThreat);
        facts.put("repeated", repeated);
        facts.put("claimedAmountInYuan", claimedAmountInYuan);
        facts.put("foundMoreSeriousThan", foundMoreSeriousThan);
        DmnDecisionRuleResult result = Tables.evaluate("limits", "complaint-triage", facts);
        assertThat(result.getEntryMap()).isEqualTo(Map.of("severity", severity, "approver", approver));
    }

    @ParameterizedTest
    @CsvSource({
        "engineering, engineering",
        "order, order",
        "environment, environment",
        "charges, finance",
        "service, customer-service",
        "other, customer-service"
    })
    void whichDepartmentHandlesIt(String topic, String department) { // COMP-08
        assertThat(Tables.evaluate("limits", "complaint-dispatch", Map.of("topic", topic))
                        .getEntryMap())
                .isEqualTo(Map.of("department", department));
    }

    @ParameterizedTest
    @CsvSource({"ordinary", "serious", "major"})
    void howLongItMayTake(String severity) { // COMP-51, COMP-52, COMP-53
        assertThat(Tables.evaluate("limits", "complaint-deadlines", Map.of("severity", severity))
                        .getEntryMap())
                .isEqualTo(Map.of("resolveHours", 24, "replyHours", 48, "followUpHours", 48));
    }

    @ParameterizedTest
    @CsvSource({
        "satisfied, 1, close",
        "satisfied, 4, close",
        "not-done, 1, back-to-handling",
        "not-done, 2, back-to-handling",
        "not-done, 3, escalate",
        "not-accepted, 1, call-again",
        "not-accepted, 2, escalate",
        "unreachable, 1, call-again",
        "unreachable, 2, call-again",
        "unreachable, 3, escalate",
        "inconvenient, 1, call-again",
        "inconvenient, 2, call-again",
        "inconvenient, 3, escalate"
    })
    void whatFollowsACall(String outcome, int number, String nextStep) { // COMP-22, COMP-28, AMB-12
        assertThat(Tables.evaluate("limits", "callback-outcome", Map.of("callOutcome", outcome, "callNumber", number))
                        .getEntryMap())
                .isEqualTo(Map.of("nextStep", nextStep));
    }
}
