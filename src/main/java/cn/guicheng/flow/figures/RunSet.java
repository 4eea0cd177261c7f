package cn.guicheng.flow.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Some runs of a procedure.
 *
 * @param condition in SQL, on a row {@code r} of {@code flow_run}; {@code :procedure} is the procedure
 * @param parameters its values by name
 */
public record RunSet(String condition, Map<String, Object> parameters) {
    private static final String WITH_STEP =
            "r.process_instance_id in (select s.process_instance_id from flow_step s where s.procedure = :procedure"
                    + " and s.ended_on between :from and :to and %s)";

    private static final String WITH_DECISION =
            "r.process_instance_id in (select d.process_instance_id from flow_decision d %s where d.procedure = :procedure"
                    + " and d.evaluated_on between :from and :to and d.decision_definition_id = :definition and %s)";

    /** Those that are in both. */
    public RunSet and(RunSet other) {
        Map<String, Object> both = new HashMap<>(parameters);
        both.putAll(other.parameters);
        return new RunSet("(%s) and (%s)".formatted(condition, other.condition), both);
    }

    /** The same with one more value for its condition. */
    private RunSet with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return new RunSet(condition, more);
    }

    private static RunSet in(Days days, String condition) {
        return new RunSet(condition, Map.of("from", days.from(), "to", days.to()));
    }

    /** Started, ended or open in these days. */
    public static RunSet alive(Days days) {
        return in(days, "r.started_on <= :to and (r.ended_on is null or r.ended_on >= :from)");
    }

    public static RunSet open() {
        return new RunSet("r.ended_on is null", Map.of());
    }

    public static RunSet started(Days days) {
        return in(days, "r.started_on between :from and :to");
    }

    public static RunSet ended(Days days) {
        return in(days, "r.ended_on between :from and :to");
    }

    public static RunSet onTime() {
        return new RunSet("not r.late", Map.of());
    }

    public static RunSet late() {
        return new RunSet("r.late", Map.of());
    }

    public static RunSet sentBack() {
        return new RunSet("r.sent_back", Map.of());
    }

    public static RunSet refused() {
        return new RunSet("r.outcome = 'refused'", Map.of());
    }

    /** {@code outcome}: empty for those of which nothing says how they ended. */
    public static RunSet outcome(String outcome) {
        return outcome.isEmpty()
                ? new RunSet("r.outcome is null", Map.of())
                : new RunSet("r.outcome = :outcome", Map.of("outcome", outcome));
    }

    /** In which the task was done in these days. */
    public static RunSet step(String task, Days days) {
        return in(days, WITH_STEP.formatted("s.task = :task and not s.cancelled"))
                .with("task", task);
    }

    /** In which the task was done by its due time. */
    public static RunSet stepInTime(String task, Days days) {
        return in(
                        days,
                        WITH_STEP.formatted(
                                "s.task = :task and s.due_at is not null and not s.late and not s.cancelled"))
                .with("task", task);
    }

    /** In which the task was done, or went away, after its due time. */
    public static RunSet stepLate(String task, Days days) {
        return in(days, WITH_STEP.formatted("s.task = :task and s.late")).with("task", task);
    }

    /** In which the task was done with the decision, by them or by a run that they called; as {@link ResultFigures}. */
    public static RunSet decided(String task, String decision, Collection<String> called, Days days) {
        String how = "s.task = :task and s.decision = :decision and not s.cancelled";
        return in(
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
        return in(
                        days,
                        "r.process_instance_id in (select d.process_instance_id from flow_deadline d where"
                                + " d.procedure = :procedure and d.ended_on between :from and :to and d.timer = :timer"
                                + " and d.met = :met)")
                .with("timer", timer)
                .with("met", met);
    }

    /** In which the rule of the version of a table matched; none where {@code rule} is empty. */
    public static RunSet rule(String decisionDefinitionId, String rule, Days days) {
        return in(days, WITH_DECISION.formatted("", "d.rule = :rule"))
                .with("definition", decisionDefinitionId)
                .with("rule", rule);
    }

    /** In which the version of a table was asked with a number near the limit. */
    public static RunSet near(String decisionDefinitionId, String input, BigDecimal limit, Days days) {
        return in(
                        days,
                        WITH_DECISION.formatted(
                                "join flow_near_limit n on n.evaluation_id = d.evaluation_id",
                                "n.input = :input and n.limit_value = :limit"))
                .with("definition", decisionDefinitionId)
                .with("input", input)
                .with("limit", limit);
    }

    public static RunSet startedOn(LocalDate day) {
        return started(new Days(day, day));
    }

    public static RunSet endedOn(LocalDate day) {
        return ended(new Days(day, day));
    }

    /** Whose case number contains {@code lower}, in small letters, or that one of these people started. */
    public static RunSet found(String lower, Collection<String> starters) {
        String number = "position(:search in lower(r.case_number)) > 0";
        return starters.isEmpty()
                ? new RunSet(number, Map.of("search", lower))
                : new RunSet(number + " or r.started_by in (:starters)", Map.of("search", lower, "starters", starters));
    }
}
