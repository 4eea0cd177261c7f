package cn.guicheng.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * That the program starts a procedure on days that a limit table names: property {@code startedBy} of the process, a list of table and
 * entry, {@code due-dates meter-reading}.
 *
 * @param table key of the limit table
 * @param entry the value of its input {@code entry}
 */
public record StartedByDates(String table, String entry) {
    public static final String PROPERTY = "startedBy";

    /** What the table is asked. */
    public static final String ENTRY = "entry";

    /** For which group it is: an output, and a variable of the case where the start form has such a field. */
    public static final String DUE_FOR = "dueFor";

    /** The day on which it fell due: a variable of the case where the start form has such a field. */
    public static final String DUE_ON = "dueOn";

    /** What else the table answers. */
    public static final String MONTHS = "months";

    public static final String DAY = "day";
    public static final String SHIFT = "shift";
    public static final List<String> OUTPUTS = List.of(MONTHS, DAY, SHIFT, DUE_FOR);

    /** Empty where it is not written as above. */
    public static Optional<StartedByDates> parse(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length == 2 && words[1].matches("[a-z][a-z0-9-]{0,63}")
                ? Optional.of(new StartedByDates(words[0], words[1]))
                : Optional.empty();
    }

    public static List<StartedByDates> of(ProcedureModel model) {
        return model.list(PROPERTY).stream()
                .flatMap(text -> parse(text).stream())
                .toList();
    }
}
