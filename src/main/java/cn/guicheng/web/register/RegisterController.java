package cn.guicheng.web.register;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterQuery;
import cn.guicheng.register.reading.RegisterReader;
import cn.guicheng.register.reading.RegisterRows;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's registers as programs read them: columns by their names, people as ids, money in cents, times in ISO 8601. */
@RestController
@RequestMapping({"/api/registers", "/camunda/api/guicheng/registers"})
record RegisterController(RegisterAccess access, RegisterRows rows) {
    record Listed(String name, String title, String about) {}

    record Page(long total, List<Map<String, Object>> rows) {}

    /** Those that this person may read, wholly or in part. */
    @GetMapping
    List<Listed> list() {
        return access.readable().stream()
                .map(register -> new Listed(register.name(), register.title(), register.about()))
                .toList();
    }

    /** A page as JSON; as CSV, where that is asked for, all rows found unless a page is named. Null where CSV was written. */
    @GetMapping("/{name}")
    Page read(
            @PathVariable String name,
            AskedOfRegister asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletResponse response)
            throws IOException {
        ReadableRegister register = access.readable(name);
        boolean asCsv = CsvFile.isAskedFor(accept);
        RegisterQuery query = asked.of(register, !asCsv);
        RegisterReader reader = access.reader(register, query.search());
        if (asCsv) {
            RegisterCsv.send(
                    register,
                    register.columns().stream().map(RegisterColumn::name).toList(),
                    each -> rows.read(register, reader, query, each),
                    (column, row) -> row.value(column),
                    response);
            return null;
        }
        List<Map<String, Object>> found = new ArrayList<>();
        long total = rows.page(register, reader, query, row -> found.add(row.values()))
                .total();
        return new Page(total, found);
    }
}
