package cn.guicheng.casework.sheet;

import cn.guicheng.casework.sheet.CaseSheet.Fact;
import cn.guicheng.casework.sheet.CaseSheet.Signed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a case is not shown to somebody from whom it is concealed and who has a step in it all the same: the values that its
 * model calls personal, as facts and wherever they stand in what people wrote.
 */
public final class Redaction {
    /** What stands in place of a name or number. */
    public static final String HIDDEN = "（不显示）";

    /** Of a single sign nothing can be told from other words. */
    private static final int SHORTEST = 2;

    private final Set<String> names;
    private final Pattern values;

    /**
     * @param names of the variables
     * @param values of theirs
     */
    Redaction(Set<String> names, Collection<String> values) {
        this.names = names;
        String pattern = values.stream()
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST)
                .sorted((left, right) -> right.length() - left.length())
                .map(Redaction::spelt)
                .collect(Collectors.joining("|"));
        this.values = pattern.isEmpty() ? null : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** However it is spaced: a number is written down in groups, or not. */
    private static String spelt(String value) {
        return value.replaceAll("[\\s-]", "")
                .codePoints()
                .mapToObj(sign -> Pattern.quote(Character.toString(sign)))
                .collect(Collectors.joining("[\\s-]*"));
    }

    /** The text without them; null stays null. */
    public String text(String text) {
        return text == null || values == null ? text : values.matcher(text).replaceAll(HIDDEN);
    }

    CaseSheet sheet(CaseSheet sheet) {
        return new CaseSheet(
                sheet.caseNumber(),
                sheet.procedure(),
                sheet.procedureName(),
                sheet.state(),
                sheet.outcome(),
                sheet.outcomeName(),
                sheet.startedBy(),
                sheet.startedAt(),
                sheet.waiting(),
                sheet.awaits(),
                sheet.copyable(),
                sheet.facts().stream()
                        .filter(fact -> !names.contains(fact.name()))
                        .map(this::fact)
                        .toList(),
                sheet.attachments(),
                sheet.signatures().stream().map(this::signed).toList(),
                sheet.decisions(),
                sheet.messages(),
                sheet.prints(),
                sheet.urging());
    }

    private Fact fact(Fact fact) {
        return new Fact(
                fact.name(),
                fact.label(),
                fact.kind(),
                text(fact.value()),
                fact.columns(),
                fact.rows() == null ? null : fact.rows().stream().map(this::row).toList(),
                fact.note());
    }

    private List<String> row(List<String> cells) {
        return cells.stream().map(this::text).toList();
    }

    private Signed signed(Signed signed) {
        return new Signed(
                signed.task(),
                signed.taskName(),
                signed.person(),
                signed.personName(),
                signed.postName(),
                signed.decision(),
                signed.decisionName(),
                text(signed.comment()),
                signed.signedAt());
    }
}
