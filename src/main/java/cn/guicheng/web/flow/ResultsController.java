package cn.guicheng.web.flow;

import cn.guicheng.flow.report.DeadlinesReader;
import cn.guicheng.flow.report.DeadlinesReader.Deadlines;
import cn.guicheng.flow.report.OutcomesReader;
import cn.guicheng.flow.report.OutcomesReader.Outcomes;
import cn.guicheng.flow.report.Rules;
import cn.guicheng.flow.report.RulesReader;
import cn.guicheng.web.flow.MetricsAsked.Question;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the cases of a procedure came to, which deadlines held, and which rules decided. */
@RestController
@RequestMapping({"/api/metrics/procedures/{key}", "/camunda/api/guicheng/metrics/procedures/{key}"})
record ResultsController(MetricsAsked asked, OutcomesReader outcomes, DeadlinesReader deadlines, RulesReader rules) {
    @GetMapping("/outcomes")
    Outcomes outcomes(@PathVariable String key, AskedDays days) {
        Question question = asked.question(key, days);
        return outcomes.read(question.procedure(), question.days());
    }

    @GetMapping("/outcomes/table")
    void outcomesTable(@PathVariable String key, AskedDays days, HttpServletResponse response) throws IOException {
        Question question = asked.question(key, days);
        Outcomes found = outcomes.read(question.procedure(), question.days());
        CsvFile.send(question.fileName("结果"), ResultsCsv.OUTCOMES, ResultsCsv.outcomes(found)::forEach, response);
    }

    @GetMapping("/deadlines")
    Deadlines deadlines(@PathVariable String key, AskedDays days) {
        Question question = asked.question(key, days);
        return deadlines.read(question.procedure(), question.days());
    }

    @GetMapping("/deadlines/table")
    void deadlinesTable(@PathVariable String key, AskedDays days, HttpServletResponse response) throws IOException {
        Question question = asked.question(key, days);
        Deadlines found = deadlines.read(question.procedure(), question.days());
        CsvFile.send(question.fileName("时限"), ResultsCsv.DEADLINES, ResultsCsv.deadlines(found)::forEach, response);
    }

    @GetMapping("/rules")
    Rules rules(@PathVariable String key, AskedDays days) {
        Question question = asked.question(key, days);
        return rules.read(question.procedure(), question.days());
    }

    @GetMapping("/rules/table")
    void rulesTable(@PathVariable String key, AskedDays days, HttpServletResponse response) throws IOException {
        Question question = asked.question(key, days);
        Rules found = rules.read(question.procedure(), question.days());
        CsvFile.send(question.fileName("规则命中"), ResultsCsv.RULES, ResultsCsv.rules(found)::forEach, response);
    }
}
