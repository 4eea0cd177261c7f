package cn.guicheng.register.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
public record RegisterQuery(
        String search, LocalDate from, LocalDate to, RegisterColumn sort, boolean ascending, Integer page, int size) {
    /** The same without pages, and no more rows than these. */
    public RegisterQuery firstRows(int most) {
        return new RegisterQuery(search, from, to, sort, ascending, 0, most);
    }

    /** How many rows come before the page asked for. */
    long skipped() {
        return page == null ? 0 : (long) page * size;
    }

    /** What rows are chosen by, for a person; empty where all are. */
    public String inWords() {
        List<String> parts = new ArrayList<>();
        if (from != null || to != null) {
            parts.add("%s 至 %s".formatted(from == null ? "最早" : from, to == null ? "今天" : to));
        }
        if (!search.isEmpty()) {
            parts.add("含“%s”".formatted(search));
        }
        return String.join("，", parts);
    }
}
