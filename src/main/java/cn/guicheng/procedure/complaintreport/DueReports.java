package cn.guicheng.procedure.complaintreport;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.register.request.ComplaintReports;
import cn.guicheng.register.request.FigureSpan;
import cn.guicheng.register.request.RequestFigures;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts the reports that are due, one a month on whatever number of nodes, because the register has one row for each; those
 * of a day on which the program was down when it runs again.
 */
@Component
record DueReports(
        ComplaintReports reports,
        RequestFigures requests,
        ProgramStart cases,
        ComplaintReportSettings settings,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(DueReports.class);
    private static final int CLASH = 409;

    /** Each report is a transaction of its own. */
    void draft() {
        YearMonth last = DueMonths.last(LocalDateTime.now(clock), settings);
        DueMonths.upTo(last, reports.latest()).stream()
                .filter(this::hadRequests)
                .forEach(this::draft);
    }

    /** An office that has only begun has nothing to report on the time before. */
    private boolean hadRequests(YearMonth month) {
        return requests.hasAnyBefore(FigureSpan.of(month).end(clock.getZone()));
    }

    private void draft(YearMonth month) {
        try {
            cases.start(ComplaintReport.KEY, Map.of(ComplaintReport.MONTH.name(), month.toString()));
        } catch (Refusal refusal) {
            // Another node was faster, or somebody by hand at this moment.
            if (refusal.status() != CLASH) {
                throw refusal;
            }
        } catch (RuntimeException fault) {
            // The scheduler tries again in a minute and says nothing.
            LOG.error("the monthly report of {} is not drafted", month, fault);
            throw fault;
        }
    }
}
