package cn.guicheng.casework.sheet;

import cn.guicheng.engine.variable.CaseVariables;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A case on one sheet, in words for people.
 *
 * @param state {@code open} or {@code ended}
 * @param outcome what the case came to, or null
 * @param urging whether the reader may urge now; null where it is not theirs to urge
 * @param outcomeName its words, from the model's property {@code options.outcome}; null while the case is open
 * @param waiting where an open case is now; empty where it has ended, or the program itself is at work
 * @param awaits what an open case waits for in which nothing waits for a person, as the model calls it: times and messages
 * @param copyable whether the reader may copy it into a new case
 * @param prints the sheets that can be printed of it now; the case sheet itself first
 */
public record CaseSheet(
        String caseNumber,
        String procedure,
        String procedureName,
        String state,
        String outcome,
        String outcomeName,
        Person startedBy,
        OffsetDateTime startedAt,
        List<Waiting> waiting,
        List<String> awaits,
        boolean copyable,
        List<Fact> facts,
        List<Paper> attachments,
        List<Signed> signatures,
        List<RuleApplied> decisions,
        List<Action> messages,
        List<Print> prints,
        Urging urging) {

    /** How much it is about, in words; null where it is not about money. */
    @JsonProperty
    public String amount() {
        return facts.stream()
                .filter(fact -> fact.name().equals(CaseVariables.AMOUNT.name()))
                .map(Fact::value)
                .findFirst()
                .orElse(null);
    }

    public record Person(String id, String name) {
        /** Who started what the calendar starts. */
        public static final Person PROGRAM = new Person("", "系统");
    }

    /**
     * A step at which a case waits for somebody.
     *
     * @param assigneeName who holds it, or null while it is still to be claimed
     * @param groupNames to whom it is offered while nobody holds it
     * @param dueAt null where it has no due time
     * @param dueHow how that was computed, in words; null where it was not
     */
    public record Waiting(
            String label,
            OffsetDateTime since,
            String assigneeName,
            List<String> groupNames,
            OffsetDateTime dueAt,
            String dueHow,
            boolean overdue) {}

    /**
     * One fact.
     *
     * @param kind {@code text money date person option boolean table}
     * @param value as shown; null for a table
     * @param columns of a table, otherwise null
     * @param rows of a table, otherwise null
     * @param note what is said beside the value, such as by what calendar it was counted; null where nothing is
     */
    public record Fact(
            String name,
            String label,
            String kind,
            String value,
            List<Column> columns,
            List<List<String>> rows,
            String note) {
        /** The same with these words beside its value, or null. */
        public Fact noted(String words) {
            return new Fact(name, label, kind, value, columns, rows, words);
        }

        /** The value and what is said beside it; null for a table. */
        @JsonIgnore
        public String words() {
            return note == null ? value : "%s（%s）".formatted(value, note);
        }
    }

    /** A column of a table fact; {@code align} is {@code left} or {@code right}. */
    public record Column(String name, String label, String align) {}

    public record Paper(
            String id,
            String fileName,
            long size,
            String mediaType,
            String sha256,
            String uploadedBy,
            OffsetDateTime uploadedAt) {}

    /** {@code task} is the id of the step; {@code start} where the case was started. */
    public record Signed(
            String task,
            String taskName,
            String person,
            String personName,
            String postName,
            String decision,
            String decisionName,
            String comment,
            OffsetDateTime signedAt) {}

    /**
     * A decision of a table.
     *
     * @param adjustable whether it is a table that managers adjust, which has a page of its own
     * @param version of the table that decided
     * @param rule id of the rule that matched, or null
     * @param number its place in the table, from 1
     * @param reason the rule's own description
     */
    public record RuleApplied(
            String key,
            String name,
            boolean adjustable,
            int version,
            String rule,
            Integer number,
            String reason,
            OffsetDateTime evaluatedAt,
            List<Output> outputs) {}

    public record Output(String label, String value) {}

    /** {@code reason} says why not now; null where it is possible. */
    public record Urging(boolean now, String reason) {}

    /** A sheet of paper; {@code sheet} is its name in addresses. */
    public record Print(String sheet, String title) {}

    /**
     * A message the reader may send into the case now.
     *
     * @param day the name of the day that goes with it, or null
     * @param needsReason whether a comment must go with it
     */
    public record Action(String message, String label, String day, boolean needsReason) {}
}
