package cn.guicheng.web.flow;

import cn.guicheng.flow.report.ProcedurePage;
import cn.guicheng.flow.report.ProcedurePageReader;
import cn.guicheng.flow.report.TrendReader;
import cn.guicheng.flow.report.TrendReader.Trend;
import cn.guicheng.web.flow.MetricsAsked.Question;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of one procedure and of its steps, and day by day. */
@RestController
@RequestMapping({"/api/metrics/procedures/{key}", "/camunda/api/guicheng/metrics/procedures/{key}"})
record ProcedureController(MetricsAccess access, MetricsAsked asked, ProcedurePageReader page, TrendReader trend) {
    private static final List<String> DAY_TITLES = List.of("日期", "发起", "办结", "当日终了未办结");

    @GetMapping
    ProcedurePage page(@PathVariable String key, AskedDays days) {
        Question question = asked.question(key, days);
        return page.read(question.procedure(), question.days(), access.readsPeople());
    }

    /** The steps. */
    @GetMapping("/table")
    void table(@PathVariable String key, AskedDays days, HttpServletResponse response) throws IOException {
        Question question = asked.question(key, days);
        List<ProcedurePage.Step> steps = page.steps(question.procedure(), question.days());
        CsvFile.send(
                question.fileName("环节耗时"),
                Csv.titles(StepsCsv.TITLES, question.days()),
                StepsCsv.rows(steps)::forEach,
                response);
    }

    @GetMapping("/trend")
    Trend trend(@PathVariable String key, AskedDays days) {
        Question question = asked.question(key, days);
        return trend.read(question.procedure(), question.days());
    }

    @GetMapping("/trend/table")
    void trendTable(@PathVariable String key, AskedDays days, HttpServletResponse response) throws IOException {
        Question question = asked.question(key, days);
        Trend found = trend.read(question.procedure(), question.days());
        CsvFile.send(
                question.fileName("趋势"),
                DAY_TITLES,
                rows -> found.days()
                        .forEach(day ->
                                rows.accept(Csv.row(day.day().toString(), day.started(), day.ended(), day.open()))),
                response);
    }
}
