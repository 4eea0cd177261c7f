package cn.guicheng.web.flow;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.flow.figures.StepFigures.By;
import cn.guicheng.flow.report.PeopleReader;
import cn.guicheng.flow.report.PeopleReader.People;
import cn.guicheng.flow.report.PeopleReader.Row;
import cn.guicheng.web.flow.MetricsAsked.Question;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose steps took how long, for the general manager alone. */
@RestController
@RequestMapping({"/api/metrics/procedures/{key}/people", "/camunda/api/guicheng/metrics/procedures/{key}/people"})
record PeopleController(MetricsAsked asked, PeopleReader people) {
    private static final Map<String, By> KINDS = Map.of("department", By.DEPARTMENT, "person", By.PERSON);

    @GetMapping
    People read(@PathVariable String key, @RequestParam(defaultValue = "department") String by, AskedDays days) {
        return find(asked.questionOfPeople(key, days), by);
    }

    @GetMapping("/table")
    void table(
            @PathVariable String key,
            @RequestParam(defaultValue = "department") String by,
            AskedDays days,
            HttpServletResponse response)
            throws IOException {
        Question question = asked.questionOfPeople(key, days);
        People found = find(question, by);
        CsvFile.send(
                question.fileName("环节耗时（按%s）".formatted(word(by))),
                Csv.titles(
                        List.of("环节", word(by), "办完", "签收前中位数（小时）", "签收前 90% 分位（小时）", "签收后中位数（小时）", "签收后 90% 分位（小时）"),
                        question.days()),
                rows -> found.rows().forEach(row -> rows.accept(cells(row))),
                response);
    }

    private People find(Question question, String by) {
        if (!KINDS.containsKey(by)) {
            throw Refusal.invalid("by", "须为 department（部门）或 person（人员）。");
        }
        return people.read(question.procedure(), question.days(), KINDS.get(by));
    }

    private static String word(String by) {
        return KINDS.get(by) == By.PERSON ? "人员" : "部门";
    }

    private static List<Object> cells(Row row) {
        return Csv.row(
                row.taskName(),
                row.whoName(),
                row.completed(),
                Csv.hours(row.waiting().p50()),
                Csv.hours(row.waiting().p90()),
                Csv.hours(row.working().p50()),
                Csv.hours(row.working().p90()));
    }
}
