package cn.guicheng.web.flow;

import cn.guicheng.office.people.Organisation;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.PrintedPage;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The frame in which the pages of metrics are printed. It holds no figures: its scripts ask for them as the pages in Cockpit do,
 * by the reader's own rights.
 */
@RestController
record MetricsPrintController(CurrentPerson person, Organisation organisation, Clock clock) {
    private static final Template PAGE = PrintedPage.template("metrics-print.html");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * @param nonce by which the browser knows the page's own script
     * @param printedBy name
     * @param printedAt time in the office
     */
    record Frame(String nonce, String printedBy, String printedAt) {}

    @GetMapping(path = "/camunda/api/guicheng/metrics/print", produces = "text/html;charset=UTF-8")
    String print(HttpServletResponse response) {
        String printedBy = organisation.nameOf(person.id());
        return PAGE.execute(
                new Frame(PrintedPage.allowModules(response), printedBy, MINUTES.format(LocalDateTime.now(clock))));
    }
}
