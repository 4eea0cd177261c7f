package cn.guicheng.register.reading;

import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A register as people and scripts read it. Every bean of this type appears in the menu and under {@code /api/registers} by
 * itself.
 *
 * @param name in the address
 * @param title in Chinese
 * @param about in Chinese, one line: what a row is
 * @param table where the rows are
 * @param key column of the table that no two rows share; breaks ties in the order
 * @param columns in their order
 * @param texts column or expression of the table with all its texts and numbers in small letters, for a register that grows long; null
 *     where each column is searched by itself
 * @param date name of the column by which rows are chosen by date, and ordered, newest first, where nobody says otherwise;
 *     null where rows have no date, and then the first column orders them
 * @param readers groups that read all rows; the administrator always does
 * @param ownRows condition on the table for the rows that everybody else may read, with {@code :person} and
 *     {@code :visibleCases}, which stands for: its case is one of which they may do a task; null where others read nothing
 * @param elsewhere further words by which a row is found though it does not show them: a condition on the table with one {@code %s}
 *     where the words are compared, and the column that holds them; null where there are none
 * @param headedRows condition for the rows that whoever heads a department may read, with {@code :headed}, its members; null
 *     where heads read no more than others
 */
public record ReadableRegister(
        String name,
        String title,
        String about,
        String table,
        String key,
        List<RegisterColumn> columns,
        String texts,
        String date,
        Set<String> readers,
        String ownRows,
        String headedRows,
        Elsewhere elsewhere) {

    /** Words beside a register's own. */
    record Elsewhere(String condition, String column) {}

    /** Who reads in full what is about money. */
    public static final Set<String> ABOUT_MONEY = Set.of("finance", "general-manager", "internal-auditor");

    public ReadableRegister(
            String name,
            String title,
            String about,
            String table,
            String key,
            List<RegisterColumn> columns,
            String date,
            Set<String> readers,
            String ownRows) {
        this(name, title, about, table, key, columns, null, date, readers, ownRows, null);
    }

    public ReadableRegister(
            String name,
            String title,
            String about,
            String table,
            String key,
            List<RegisterColumn> columns,
            String texts,
            String date,
            Set<String> readers,
            String ownRows,
            String headedRows) {
        this(name, title, about, table, key, columns, texts, date, readers, ownRows, headedRows, null);
    }

    /** The same, searched in one column or expression with all its texts. */
    public ReadableRegister searchedIn(String allTexts) {
        return new ReadableRegister(
                name, title, about, table, key, columns, allTexts, date, readers, ownRows, headedRows, elsewhere);
    }

    /** The same, whose rows are found by the numbers of the invoices of their case too, with their code in front where they have one. */
    public ReadableRegister foundByInvoices() {
        Elsewhere invoices =
                new Elsewhere("case_number in (select i.case_number from invoice i where %s)", "lower(i.invoice_key)");
        return new ReadableRegister(
                name, title, about, table, key, columns, texts, date, readers, ownRows, headedRows, invoices);
    }

    public boolean isReadInFullBy(List<String> groups) {
        return groups.contains("camunda-admin") || groups.stream().anyMatch(readers::contains);
    }

    public boolean isReadableBy(List<String> groups) {
        return ownRows != null || isReadInFullBy(groups);
    }

    public boolean hasDate() {
        return date != null;
    }

    /** The column by which rows are chosen by date. */
    RegisterColumn dateColumn() {
        return column(date).orElseThrow();
    }

    /** Column or expression with the time for which a person or group is named; null where rows have none. */
    String then(RegisterColumn named) {
        return named.then() != null
                ? named.then()
                : hasDate() && dateColumn().is(Kind.TIME) ? dateColumn().sql() : null;
    }

    /** By which rows are ordered where nobody says otherwise: the newest first, or the first column from its beginning. */
    public RegisterColumn usualOrder() {
        return hasDate() ? dateColumn() : columns.get(0);
    }

    public Optional<RegisterColumn> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The column with the number of the case that a row belongs to; other cases may stand in others. */
    public Optional<RegisterColumn> cases() {
        return column("caseNumber")
                .or(() ->
                        columns.stream().filter(column -> column.is(Kind.CASE)).findFirst());
    }

    /** The columns that say who did or received what a row tells. */
    List<RegisterColumn> people() {
        return columns.stream().filter(column -> column.is(Kind.PERSON)).toList();
    }

    /** The column whose sum is of interest. */
    public Optional<RegisterColumn> money() {
        return columns.stream().filter(column -> column.is(Kind.MONEY)).findFirst();
    }
}
