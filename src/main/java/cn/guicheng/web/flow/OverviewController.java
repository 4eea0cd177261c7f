package cn.guicheng.web.flow;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.report.Overview;
import cn.guicheng.flow.report.OverviewReader;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of all procedures side by side, and who reads which figures. */
@RestController
@RequestMapping({"/api/metrics", "/camunda/api/guicheng/metrics"})
class OverviewController {
    private final MetricsAccess access;
    private final MetricsAsked asked;
    private final OverviewReader overview;

    OverviewController(MetricsAccess access, MetricsAsked asked, OverviewReader overview) {
        this.access = access;
        this.asked = asked;
        this.overview = overview;
    }

    /** What the reader may open: menus ask for it. */
    record Access(boolean metrics, boolean people, boolean payments) {}

    @GetMapping("/access")
    Access access() {
        return new Access(access.readsMetrics(), access.readsPeople(), access.readsPayments());
    }

    @GetMapping("/overview")
    Overview overview(AskedDays days) {
        return overview.read(asked.days(days));
    }

    @GetMapping("/overview/table")
    void table(AskedDays askedDays, HttpServletResponse response) throws IOException {
        Days days = asked.days(askedDays);
        Overview found = overview.read(days);
        CsvFile.send(
                "流程指标 " + Csv.of(days),
                Csv.titles(OverviewCsv.TITLES, days),
                OverviewCsv.rows(found)::forEach,
                response);
    }
}
