package cn.guicheng.procedure.complaintreport;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.report.ProcedureFigures;
import cn.guicheng.procedure.complaint.Complaint;
import cn.guicheng.procedure.complaintreport.ComplaintFiguresReader.Measured;
import cn.guicheng.procedure.complaintreport.ComplaintFiguresReader.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** The figures of requests, as on their own page, over the days for which the procedures' figures are asked. */
@Component
record ComplaintMetrics(ComplaintFiguresReader figures, Clock clock) implements ProcedureFigures {
    @Override
    public String procedure() {
        return Complaint.KEY;
    }

    @Override
    public More read(Days days) {
        Measured measured = figures.measure(moments(days), moments(days.previous()));
        return new More(
                measured.figures(),
                measured.breakdowns().stream()
                        .map(one -> new Breakdown(one.name(), one.title(), measured.columns(), one.parts()))
                        .toList());
    }

    private Moments moments(Days days) {
        return new Moments(begin(days.from()), begin(days.to().plusDays(1)));
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
