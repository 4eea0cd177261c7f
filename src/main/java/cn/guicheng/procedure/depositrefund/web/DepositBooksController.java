package cn.guicheng.procedure.depositrefund.web;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.deposit.DepositMonth;
import cn.guicheng.register.deposit.DepositMonths;
import cn.guicheng.register.deposit.DepositReconciliation;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The deposits' books: the list of a month (DEPO-09), and deposits held against payments. As JSON; as CSV where that is asked for.
 */
@RestController
@RequestMapping({"/api/deposits", "/camunda/api/guicheng/deposits"})
record DepositBooksController(
        DepositMonths months, DepositReconciliation reconciliation, BookReaders readers, Clock clock) {
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    /** Which of the books whoever is logged in may open. */
    @GetMapping
    BookReaders.Books books() {
        return readers.books();
    }

    /** @param month such as {@code 2026-11}; blank is this one */
    @GetMapping("/monthly")
    DepositMonth monthly(
            @RequestParam(defaultValue = "") String month,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletResponse response)
            throws IOException {
        DepositMonth found = find(month);
        if (CsvFile.isAskedFor(accept)) {
            DepositTables.send(found, DepositTables.NAMES, response);
            return null;
        }
        return found;
    }

    /** As CSV for a spreadsheet, in words. */
    @GetMapping("/monthly/table")
    void monthlyTable(@RequestParam(defaultValue = "") String month, HttpServletResponse response) throws IOException {
        DepositTables.send(find(month), DepositTables.TITLES, response);
    }

    /** Zero differences, or a list of them. */
    @GetMapping("/reconciliation")
    ReconciliationAnswer reconciliation(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, HttpServletResponse response)
            throws IOException {
        readers.checkReconciliation();
        ReconciliationAnswer answer = ReconciliationAnswer.of(reconciliation.now(), clock);
        if (CsvFile.isAskedFor(accept)) {
            DepositTables.send(answer, response);
            return null;
        }
        return answer;
    }

    private DepositMonth find(String month) {
        readers.checkMonthly();
        return months.of(asked(month.strip()));
    }

    private YearMonth asked(String month) {
        YearMonth now = YearMonth.now(clock);
        try {
            YearMonth asked = month.isEmpty() ? now : YearMonth.parse(month);
            if (asked.isAfter(now) || asked.isBefore(EARLIEST)) {
                throw Refusal.invalid("month", "须为 2000-01 以后、已经开始的月份。");
            }
            return asked;
        } catch (DateTimeParseException noMonth) {
            throw Refusal.invalid("month", "须为一个月份，写成 2026-11 这样。");
        }
    }
}
