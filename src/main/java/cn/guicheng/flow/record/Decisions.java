package cn.guicheng.flow.record;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rule of which version of which table decided in a run, and which numbers lay near a limit. */
@Component
public class Decisions {
    private static final String NO_RULE = "";

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;

    Decisions(JdbcClient jdbc, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * A decision that was made.
     *
     * @param decision key of the table
     * @param decisionDefinitionId its version
     * @param rules ids of those that applied; empty where none did
     * @param near the inputs that lay within ten per cent of a limit
     */
    public record Decision(
            String evaluationId,
            String decision,
            String decisionDefinitionId,
            String processInstanceId,
            OffsetDateTime evaluatedAt,
            List<String> rules,
            List<Near> near) {}

    /** An input near a limit of its column. */
    public record Near(String input, BigDecimal limit, BigDecimal value) {}

    /** Adds it to the run in which it was made. */
    public void add(Decision decision) {
        List<String> rules = decision.rules().isEmpty() ? List.of(NO_RULE) : decision.rules();
        rules.forEach(rule -> add(decision, rule));
        decision.near().forEach(near -> add(decision.evaluationId(), near));
    }

    private void add(Decision decision, String rule) {
        jdbc.sql(
                        """
                        insert into flow_decision (evaluation_id, rule, decision, decision_definition_id, process_instance_id,
                        case_number, procedure, evaluated_at, evaluated_on)
                        select :evaluation, :rule, :decision, :definition, process_instance_id, case_number, procedure, :at, :on
                        from flow_run where process_instance_id = :run""")
                .param("evaluation", decision.evaluationId())
                .param("rule", rule)
                .param("decision", decision.decision())
                .param("definition", decision.decisionDefinitionId())
                .param("at", decision.evaluatedAt())
                .param("on", calendar.day(decision.evaluatedAt()))
                .param("run", decision.processInstanceId())
                .update();
    }

    private void add(String evaluationId, Near near) {
        jdbc.sql("insert into flow_near_limit (evaluation_id, input, limit_value, input_value) values (?, ?, ?, ?)")
                .params(evaluationId, near.input(), near.limit(), near.value())
                .update();
    }
}
