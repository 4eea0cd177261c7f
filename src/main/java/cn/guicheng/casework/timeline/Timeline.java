package cn.guicheng.casework.timeline;

import cn.guicheng.casework.sheet.Redaction;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * All that happened in a case.
 *
 * @param cleaned whether the engine's history of it is gone: then only what the registers keep is told
 * @param runs the case's own first, then the procedures it called, oldest first
 * @param events oldest first
 */
public record Timeline(String caseNumber, String procedureName, boolean cleaned, List<Run> runs, List<Event> events) {
    /**
     * One run of a procedure.
     *
     * @param id of the process instance
     * @param calledBy the run that called it, or null
     * @param endedAt null while it is open
     * @param bpmn the model of its version with the diagram, or null where that is gone
     */
    public record Run(
            String id,
            String procedure,
            String procedureName,
            String calledBy,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            String bpmn,
            Path path) {}

    /**
     * What of the diagram was gone through.
     *
     * @param flows ids of the sequence flows taken
     */
    public record Path(List<Activity> activities, List<String> flows) {
        static final Path UNKNOWN = new Path(List.of(), List.of());
    }

    /**
     * One element of the diagram.
     *
     * @param times how often it was reached
     * @param state {@code done now cancelled incident}
     */
    public record Activity(String id, String name, int times, String state) {}

    /**
     * One event.
     *
     * @param run in which it happened
     * @param title one sentence
     * @param personName who did it, or null where the program did
     * @param text what else there is to say, such as a comment as typed; or null
     * @param changes of values, in one step
     * @param rule that decided, or null
     */
    public record Event(
            OffsetDateTime at,
            String run,
            EventKind kind,
            String title,
            String personName,
            String text,
            List<Change> changes,
            Rule rule) {
        /** The same with nothing in it that is hidden from its reader. */
        Event without(Redaction hidden) {
            return new Event(
                    at,
                    run,
                    kind,
                    hidden.text(title),
                    hidden.text(personName),
                    hidden.text(text),
                    changes.stream().map(change -> change.without(hidden)).toList(),
                    rule);
        }
    }

    /** A value that changed; {@code before} or {@code after} is null where there was none. */
    public record Change(String label, String before, String after) {
        private Change without(Redaction hidden) {
            return new Change(label, hidden.text(before), hidden.text(after));
        }
    }

    /**
     * The rule of a table that decided.
     *
     * @param rule its id, or null where none matched
     * @param number its place in the table from 1, or null
     * @param adjustable whether the table has a page of its own
     */
    public record Rule(
            String key,
            String name,
            int version,
            String rule,
            Integer number,
            String reason,
            boolean adjustable,
            List<Output> outputs) {}

    public record Output(String label, String value) {}
}
