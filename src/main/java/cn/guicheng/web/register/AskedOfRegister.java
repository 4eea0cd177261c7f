package cn.guicheng.web.register;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterQuery;
import cn.guicheng.web.kit.Asked;
import cn.guicheng.web.kit.PageAsked;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What somebody asks of a register as it came in the address; Spring fills in what is there. */
record AskedOfRegister(String search, String from, String to, String sort, String order, String page, String size) {
    /** Refuses (400), naming the parameter, what is none. {@code pagesAnyway} gives the first page where none is asked for. */
    RegisterQuery of(ReadableRegister register, boolean pagesAnyway) {
        boolean paged = pagesAnyway || !isLeftOut(page) || !isLeftOut(size);
        RegisterQuery query = new RegisterQuery(
                search == null ? "" : search.strip(),
                date(register, "from", from),
                date(register, "to", to),
                sort(register, sort),
                ascending(register),
                paged ? Asked.number("page", page, 0) : null,
                Asked.number("size", size, 50));
        check(query);
        return query;
    }

    private static void check(RegisterQuery query) {
        PageAsked.check(query.search(), query.page() == null ? 0 : query.page(), query.size());
        if (query.from() != null && query.to() != null && query.from().isAfter(query.to())) {
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

    private boolean ascending(ReadableRegister register) {
        if (isLeftOut(order)) {
            return !isLeftOut(sort) || !register.hasDate();
        }
        if (!order.equals("asc") && !order.equals("desc")) {
            throw Refusal.invalid("order", "须为 asc（升序）或 desc（降序）。");
        }
        return order.equals("asc");
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
