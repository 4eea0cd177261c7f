package cn.guicheng.web.register;

import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterOffice;
import cn.guicheng.register.reading.RegisterQuery;
import cn.guicheng.register.reading.RegisterReader;
import cn.guicheng.register.reading.RegisterRow;
import cn.guicheng.register.reading.RegisterRows;
import cn.guicheng.register.reading.RegisterRows.Found;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.PrintedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same registers as people read them, in the office's words: on the screen, in a spreadsheet, on paper. */
@RestController
@RequestMapping({"/api/registers/{name}", "/camunda/api/guicheng/registers/{name}"})
record RegisterPagesController(
        RegisterAccess access,
        RegisterRows rows,
        RegisterOffice office,
        CurrentPerson person,
        Organisation organisation,
        Clock clock) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    record Column(String name, String title, String kind) {}

    /**
     * @param date name of the column with the date, or null
     * @param sort name of the column by which the rows are sorted
     * @param order {@code asc} or {@code desc}
     * @param ownOnly whether the reader sees only what is theirs to see
     * @param sumInCents that of everything found; null where the register has no money
     * @param openable numbers of the cases on the page that the reader may open
     */
    record Page(
            String title,
            String about,
            String date,
            String sort,
            String order,
            boolean ownOnly,
            List<Column> columns,
            long total,
            Long sumInCents,
            List<Map<String, String>> rows,
            Set<String> openable) {}

    @GetMapping("/page")
    Page page(@PathVariable String name, AskedOfRegister asked) {
        ReadableRegister register = access.readable(name);
        RegisterQuery query = asked.of(register, true);
        RegisterReader reader = access.reader(register, asked.search());
        RegisterOffice.Translation words = office.of(register);
        List<Map<String, String>> shown = new ArrayList<>();
        Found found = rows.page(register, reader, query, row -> shown.add(words.shown(row)));
        List<Column> columns = register.columns().stream()
                .map(column -> new Column(
                        column.name(), column.title(), column.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
        return new Page(
                register.title(),
                register.about(),
                register.date(),
                query.sort().name(),
                query.ascending() ? "asc" : "desc",
                !reader.readsAll(),
                columns,
                found.total(),
                found.sumInCents(),
                shown,
                access.openable(register, shown));
    }

    /** Everything found, as CSV for a spreadsheet. */
    @GetMapping("/table")
    void table(@PathVariable String name, AskedOfRegister asked, HttpServletResponse response) throws IOException {
        ReadableRegister register = access.readable(name);
        RegisterQuery query = asked.of(register, false);
        RegisterReader reader = access.reader(register, asked.search());
        RegisterOffice.Translation words = office.of(register);
        RegisterCsv.send(
                register,
                register.columns().stream().map(RegisterColumn::title).toList(),
                each -> rows.read(register, reader, query, each),
                words::cell,
                response);
    }

    @GetMapping(path = "/print", produces = "text/html;charset=UTF-8")
    String print(@PathVariable String name, AskedOfRegister asked, HttpServletResponse response) {
        ReadableRegister register = access.readable(name);
        RegisterQuery query = asked.of(register, false);
        RegisterReader reader = access.reader(register, asked.search());
        RegisterOffice.Translation words = office.of(register);
        List<List<RegisterPrint.Cell>> shown = new ArrayList<>();
        Found found = rows.page(
                register, reader, query.firstRows(RegisterPrint.MOST_ROWS), row -> shown.add(cells(words, row)));
        return RegisterPrint.html(new RegisterPrint.Sheet(
                register,
                PrintedPage.allow(response),
                !reader.readsAll(),
                query.inWords(),
                organisation.nameOf(person.id()),
                MINUTES.format(LocalDateTime.now(clock)),
                found,
                shown));
    }

    private static List<RegisterPrint.Cell> cells(RegisterOffice.Translation words, RegisterRow row) {
        Map<String, String> shown = words.shown(row);
        return words.register().columns().stream()
                .map(column -> RegisterPrint.Cell.of(column, shown.get(column.name())))
                .toList();
    }
}
