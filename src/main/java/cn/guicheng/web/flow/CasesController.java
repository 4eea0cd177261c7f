package cn.guicheng.web.flow;

import cn.guicheng.flow.report.CaseLines.Line;
import cn.guicheng.flow.report.CaseSet;
import cn.guicheng.flow.report.CaseSets;
import cn.guicheng.web.flow.CasesBehind.Row;
import cn.guicheng.web.flow.MetricsAsked.Question;
import cn.guicheng.web.kit.Asked;
import cn.guicheng.web.kit.CsvFile;
import cn.guicheng.web.kit.PageAsked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases behind every figure. */
@RestController
@RequestMapping({"/api/metrics/procedures/{key}/cases", "/camunda/api/guicheng/metrics/procedures/{key}/cases"})
record CasesController(MetricsAsked asked, CaseSets sets, CasesBehind cases) {
    private static final List<String> TITLES =
            List.of("单据编号", "流程", "发起人", "部门", "发起时间", "办结时间", "用时（小时）", "结果", "金额（元）", "有环节超过时限", "被退回过", "现在");

    /** {@code title}: which cases they are. */
    record Page(long total, String set, String title, List<Row> rows) {}

    @GetMapping
    Page page(
            @PathVariable String key,
            AskedDays days,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String size) {
        Question question = asked.question(key, days);
        int number = Asked.number("page", page, 0);
        int many = Asked.number("size", size, 50);
        PageAsked.check(parameters.getOrDefault("search", ""), number, many);
        CaseSet set = sets.find(question.procedure(), question.days(), parameters);
        return new Page(
                cases.count(question, set),
                parameters.getOrDefault("set", "all"),
                set.title(),
                cases.page(question, set, (long) number * many, many));
    }

    @GetMapping("/table")
    void table(
            @PathVariable String key,
            AskedDays days,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Question question = asked.question(key, days);
        CaseSet set = sets.find(question.procedure(), question.days(), parameters);
        CsvFile.send(
                question.fileName("单据"),
                Csv.titles(TITLES, question.days()),
                rows -> cases.all(question, set, row -> rows.accept(cells(row))),
                response);
    }

    private static List<Object> cells(Row row) {
        Line line = row.line();
        return Csv.row(
                line.caseNumber(),
                line.procedureName(),
                line.startedByName(),
                line.departmentName(),
                Csv.minutes(line.startedAt()),
                Csv.minutes(line.endedAt()),
                Csv.hours(line.seconds()),
                line.outcomeName(),
                Csv.yuan(line.amountInCents()),
                Csv.yesOrNo(line.late()),
                Csv.yesOrNo(line.sentBack()),
                String.join("；", row.waiting()));
    }
}
