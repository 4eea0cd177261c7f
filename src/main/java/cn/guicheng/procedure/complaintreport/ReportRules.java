package cn.guicheng.procedure.complaintreport;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** A report is about a month that is over: its figures stay as they are drafted. */
@Component
record ReportRules(Clock clock) implements SubmissionRule {
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(ComplaintReport.KEY) && element.equals(ComplaintReport.START);
    }

    @Override
    public void check(Submission start) {
        // The form's pattern has let months of the calendar pass only.
        YearMonth month = YearMonth.parse(start.text(ComplaintReport.MONTH.name()));
        if (month.isBefore(EARLIEST)) {
            throw start.invalid(ComplaintReport.MONTH.name(), "不得早于 %s。".formatted(EARLIEST));
        }
        if (!month.isBefore(YearMonth.now(clock))) {
            throw start.invalid(ComplaintReport.MONTH.name(), "须为已经结束的月份。");
        }
    }
}
