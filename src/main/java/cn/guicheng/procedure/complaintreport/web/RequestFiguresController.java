package cn.guicheng.procedure.complaintreport.web;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.procedure.complaintreport.ComplaintFigures;
import cn.guicheng.procedure.complaintreport.ComplaintFiguresReader;
import cn.guicheng.register.request.FigureSpan;
import cn.guicheng.web.kit.CsvFile;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.PrintedPage;
import cn.guicheng.web.register.RegisterAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of customer requests by week and month, for those who read the register they are counted from. */
@RestController
@RequestMapping({"/api/complaint/figures", "/camunda/api/guicheng/complaint/figures"})
record RequestFiguresController(
        ComplaintFiguresReader figures,
        RegisterAccess registers,
        CurrentPerson person,
        Organisation organisation,
        Clock clock) {
    private static final String REGISTER = "requests";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** As JSON; as CSV where that is asked for, and then null. */
    @GetMapping
    FiguresAnswer read(
            @RequestParam(defaultValue = "week") String span,
            @RequestParam(defaultValue = "") String of,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletResponse response)
            throws IOException {
        ComplaintFigures found = find(span, of);
        if (CsvFile.isAskedFor(accept)) {
            send(found, FiguresTable.names(found), FiguresTable.rows(found), response);
            return null;
        }
        return FiguresAnswer.of(found, isOngoing(found.span()));
    }

    /** As CSV for a spreadsheet, in words. */
    @GetMapping("/table")
    void table(
            @RequestParam(defaultValue = "week") String span,
            @RequestParam(defaultValue = "") String of,
            HttpServletResponse response)
            throws IOException {
        ComplaintFigures found = find(span, of);
        send(found, FiguresTable.titles(found), FiguresTable.rowsInWords(found), response);
    }

    @GetMapping(path = "/print", produces = "text/html;charset=UTF-8")
    String print(
            @RequestParam(defaultValue = "week") String span,
            @RequestParam(defaultValue = "") String of,
            HttpServletResponse response) {
        ComplaintFigures found = find(span, of);
        return FiguresPrint.html(new FiguresPrint.Sheet(
                found,
                PrintedPage.allow(response),
                isOngoing(found.span()),
                organisation.nameOf(person.id()),
                MINUTES.format(LocalDateTime.now(clock))));
    }

    private ComplaintFigures find(String span, String of) {
        if (!registers.readsInFull(REGISTER)) {
            throw Refusal.forbidden("您不能查阅客户诉求统计：只有可以查阅《客户诉求登记簿》的人可以。");
        }
        return figures.read(SpanAsked.of(span, of, LocalDate.now(clock)));
    }

    private boolean isOngoing(FigureSpan span) {
        return !span.to().isBefore(LocalDate.now(clock));
    }

    private static void send(
            ComplaintFigures found, List<String> heads, List<List<?>> rows, HttpServletResponse response)
            throws IOException {
        CsvFile.send("诉求统计 " + found.span().name(), heads, rows::forEach, response);
    }
}
