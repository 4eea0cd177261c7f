package cn.guicheng.cockpit;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.metrics.report.Procedure;
import cn.guicheng.metrics.report.ProcedurePage;
import cn.guicheng.metrics.report.ProcedurePageReader;
import cn.guicheng.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of one procedure and of its steps. */
@RestController
@RequestMapping({"/api/metrics/procedures/{key}", "/camunda/api/guicheng/metrics/procedures/{key}"})
class ProcedureController {
    private final MetricsAccess access;
    private final MetricsAsked asked;
    private final ProcedurePageReader page;

    ProcedureController(MetricsAccess access, MetricsAsked asked, ProcedurePageReader page) {
        this.access = access;
        this.asked = asked;
        this.page = page;
    }

    @GetMapping
    ProcedurePage page(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Procedure procedure = asked.procedure(key);
        return page.read(procedure, asked.days(from, to), access.readsPeople());
    }

    /** The steps. */
    @GetMapping("/table")
    void table(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        Procedure procedure = asked.procedure(key);
        Days days = asked.days(from, to);
        ProcedurePage found = page.read(procedure, days, false);
        CsvFile.send(
                "%s 环节耗时 %s".formatted(procedure.name(), Csv.of(days)),
                StepsCsv.TITLES,
                StepsCsv.rows(found)::forEach,
                response);
    }
}
