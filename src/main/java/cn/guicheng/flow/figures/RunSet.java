package cn.guicheng.flow.figures;

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
    /** Those that are in both. */
    public RunSet and(RunSet other) {
        Map<String, Object> both = new HashMap<>(parameters);
        both.putAll(other.parameters);
        return new RunSet("(%s) and (%s)".formatted(condition, other.condition), both);
    }

    /** The same with one more value for its condition. */
    RunSet with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return new RunSet(condition, more);
    }

    static RunSet in(Days days, String condition) {
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

    public static RunSet startedOn(LocalDate day) {
        return started(new Days(day, day));
    }

    public static RunSet endedOn(LocalDate day) {
        return ended(new Days(day, day));
    }

    /** Those that {@link RunSets#page} has behind this one, whatever was started or left the set in the meantime. */
    public static RunSet behind(Run run) {
        return new RunSet(
                "r.started_at < :behind or (r.started_at = :behind and r.process_instance_id > :behindId)",
                Map.of("behind", run.startedAt(), "behindId", run.processInstanceId()));
    }

    /** Whose case number contains {@code part}, in capitals, or that one of these people started. */
    public static RunSet found(String part, Collection<String> starters) {
        String number = "position(:search in r.case_number) > 0";
        return starters.isEmpty()
                ? new RunSet(number, Map.of("search", part))
                : new RunSet(number + " or r.started_by in (:starters)", Map.of("search", part, "starters", starters));
    }
}
