package cn.guicheng.web.register;

import cn.guicheng.engine.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks of a register, checked.
 *
 * @param search text to find, blank for all rows
 * @param from first day, or null
 * @param to last day, included, or null
 * @param sort column to sort by
 * @param ascending smallest first
 * @param page from 0, or null for all rows
 * @param size rows of a page
 */
record RegisterQuery(
        String search, LocalDate from, LocalDate to, RegisterColumn sort, boolean ascending, Integer page, int size) {
    static final int LARGEST_PAGE = 200;
    private static final int LONGEST_SEARCH = 200;

    /** As it came in the address; Spring fills in what is there. */
    record Parameters(String search, String from, String to, String sort, String order, Integer page, Integer size) {}

    /** Refuses (400), naming the parameter, what is none. {@code pagesAnyway} gives the first page where none is asked for. */
    static RegisterQuery of(ReadableRegister register, Parameters asked, boolean pagesAnyway) {
        boolean paged = pagesAnyway || asked.page() != null || asked.size() != null;
        RegisterQuery query = new RegisterQuery(
                asked.search() == null ? "" : asked.search().strip(),
                date(register, "from", asked.from()),
                date(register, "to", asked.to()),
                sort(register, asked.sort()),
                ascending(register, asked),
                paged ? Optional.ofNullable(asked.page()).orElse(0) : null,
                Optional.ofNullable(asked.size()).orElse(50));
        query.check();
        return query;
    }

    /** The same without pages, and no more rows than these. */
    RegisterQuery firstRows(int most) {
        return new RegisterQuery(search, from, to, sort, ascending, 0, most);
    }

    /** How many rows come before the page asked for. */
    long skipped() {
        return page == null ? 0 : (long) page * size;
    }

    /** What rows are chosen by, for a person; empty where all are. */
    String inWords() {
        List<String> parts = new ArrayList<>();
        if (from != null || to != null) {
            parts.add("%s 至 %s".formatted(from == null ? "最早" : from, to == null ? "今天" : to));
        }
        if (!search.isEmpty()) {
            parts.add("含“%s”".formatted(search));
        }
        return String.join("，", parts);
    }

    private void check() {
        if (page != null && page < 0) {
            throw Refusal.invalid("page", "不得小于 0。");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.invalid("size", "须在 1 至 %d 之间。".formatted(LARGEST_PAGE));
        }
        if (search.length() > LONGEST_SEARCH || search.indexOf('\0') >= 0) {
            throw Refusal.invalid("search", "不得超过 %d 个字。".formatted(LONGEST_SEARCH));
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalid("from", "开始日期不得晚于结束日期。");
        }
    }

    private static RegisterColumn sort(ReadableRegister register, String name) {
        if (isLeftOut(name)) {
            return register.usualOrder();
        }
        return register.column(name)
                .orElseThrow(() -> Refusal.invalid("sort", "《%s》没有这一栏。".formatted(register.title())));
    }

    private static boolean ascending(ReadableRegister register, Parameters asked) {
        if (isLeftOut(asked.order())) {
            return !isLeftOut(asked.sort()) || !register.hasDate();
        }
        if (!asked.order().equals("asc") && !asked.order().equals("desc")) {
            throw Refusal.invalid("order", "须为 asc（升序）或 desc（降序）。");
        }
        return asked.order().equals("asc");
    }

    private static boolean isLeftOut(String text) {
        return text == null || text.isBlank();
    }

    private static LocalDate date(ReadableRegister register, String name, String text) {
        if (isLeftOut(text)) {
            return null;
        }
        if (!register.hasDate()) {
            throw Refusal.invalid(name, "《%s》没有日期，不能按日期查找。".formatted(register.title()));
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.getYear() < 1900 || date.getYear() > 9999) {
                throw new DateTimeException("out of range");
            }
            return date;
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "须为日期，如 2026-01-31。");
        }
    }
}
