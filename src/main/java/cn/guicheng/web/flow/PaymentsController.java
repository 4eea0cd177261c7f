package cn.guicheng.web.flow;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.report.PaymentsReader;
import cn.guicheng.flow.report.PaymentsReader.Cell;
import cn.guicheng.flow.report.PaymentsReader.Payments;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was paid by category and month, for those who read the register that it is counted from. */
@RestController
@RequestMapping({"/api/metrics/payments", "/camunda/api/guicheng/metrics/payments"})
record PaymentsController(MetricsAsked asked, PaymentsReader payments) {
    @GetMapping
    Payments read(AskedDays days) {
        return payments.read(asked.daysOfPayments(days));
    }

    @GetMapping("/table")
    void table(AskedDays askedDays, HttpServletResponse response) throws IOException {
        Days days = asked.daysOfPayments(askedDays);
        Payments found = payments.read(days);
        CsvFile.send("付款统计 " + Csv.of(days), titles(found), rows(found)::forEach, response);
    }

    private static List<String> titles(Payments found) {
        List<String> titles = new ArrayList<>(List.of("费用类别"));
        found.months().forEach(month -> {
            titles.add(month + " 笔数");
            titles.add(month + " 金额（元）");
        });
        titles.addAll(List.of("合计笔数", "合计金额（元）"));
        return titles;
    }

    private static List<List<Object>> rows(Payments found) {
        List<List<Object>> rows = new ArrayList<>();
        found.rows().forEach(row -> rows.add(row(row.categoryName(), row.cells(), row.total())));
        rows.add(row("合计", found.total().cells(), found.total().total()));
        return rows;
    }

    private static List<Object> row(String name, List<Cell> cells, Cell total) {
        List<Object> row = new ArrayList<>(List.of(name));
        cells.forEach(cell -> add(row, cell));
        add(row, total);
        return row;
    }

    private static void add(List<Object> row, Cell cell) {
        row.add(cell.count());
        row.add(Csv.yuan(cell.amountInCents()));
    }
}
