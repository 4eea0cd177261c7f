package cn.guicheng.flow.figures;

import java.math.BigDecimal;
import java.util.Collection;

/** Runs in which something was done or decided. */
public final class RunsWith {
    private static final String WITH_STEP =
            "r.process_instance_id in (select s.process_instance_id from flow_step s where s.procedure = :procedure"
                    + " and s.ended_on between :from and :to and %s)";

    private static final String WITH_DECISION =
            "r.process_instance_id in (select d.process_instance_id from flow_decision d %s where d.procedure = :procedure"
                    + " and d.evaluated_on between :from and :to and d.decision_definition_id = :definition and %s)";

    private RunsWith() {}

    /** In which the task was done in these days. */
    public static RunSet step(String task, Days days) {
        return RunSet.in(days, WITH_STEP.formatted("s.task = :task and not s.cancelled"))
                .with("task", task);
    }

    /** In which the task was done by its due time. */
    public static RunSet stepInTime(String task, Days days) {
        return RunSet.in(
                        days,
                        WITH_STEP.formatted(
                                "s.task = :task and s.due_at is not null and not s.late and not s.cancelled"))
                .with("task", task);
    }

    /** In which the task was done, or went away, after its due time. */
    public static RunSet stepLate(String task, Days days) {
        return RunSet.in(days, WITH_STEP.formatted("s.task = :task and s.late")).with("task", task);
    }

    /** In which the task was done with the decision, by them or by a run that they called; as {@link ResultFigures}. */
    public static RunSet decided(String task, String decision, Collection<String> called, Days days) {
        String how = "s.task = :task and s.decision = :decision and not s.cancelled";
        return RunSet.in(
                        days,
                        "%s or r.process_instance_id in (select c.called_by from flow_step s join flow_run c"
                                        .formatted(WITH_STEP.formatted(how))
                                + " on c.process_instance_id = s.process_instance_id where s.procedure in (:called)"
                                + " and s.ended_on between :from and :to and " + how + ")")
                .with("task", task)
                .with("decision", decision)
                .with("called", called);
    }

    /** In which a timer's deadline was met, or missed. */
    public static RunSet deadline(String timer, boolean met, Days days) {
        return RunSet.in(
                        days,
                        "r.process_instance_id in (select d.process_instance_id from flow_deadline d where"
                                + " d.procedure = :procedure and d.ended_on between :from and :to and d.timer = :timer"
                                + " and d.met = :met)")
                .with("timer", timer)
                .with("met", met);
    }

    /** In which the rule of the version of a table matched; none where {@code rule} is empty. */
    public static RunSet rule(String decisionDefinitionId, String rule, Days days) {
        return RunSet.in(days, WITH_DECISION.formatted("", "d.rule = :rule"))
                .with("definition", decisionDefinitionId)
                .with("rule", rule);
    }

    /** In which the version of a table was asked with a number near the limit. */
    public static RunSet near(String decisionDefinitionId, String input, BigDecimal limit, Days days) {
        return RunSet.in(
                        days,
                        WITH_DECISION.formatted(
                                "join flow_near_limit n on n.evaluation_id = d.evaluation_id",
                                "n.input = :input and n.limit_value = :limit"))
                .with("definition", decisionDefinitionId)
                .with("input", input)
                .with("limit", limit);
    }
}
