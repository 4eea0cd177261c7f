package cn.guicheng.procedure.complaintreport;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.concealment.ReadableRows;
import cn.guicheng.register.request.ComplaintReports;
import cn.guicheng.register.request.FigureSpan;
import cn.guicheng.register.request.ReportAlreadyDrafted;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Drafts the report: the month's figures as they are now, kept in the register and shown on the case sheet (COMP-10). */
@Component
record DraftReportDelegate(ComplaintFiguresReader figures, ComplaintReports reports, ReadableRows rows)
        implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        YearMonth month = YearMonth.parse(ComplaintReport.MONTH.get(execution));

        // Whoever starts it by hand reports everything, also what is concealed from themselves.
        ObjectNode tables = ReportTables.of(rows.ofEverything(() -> figures.read(FigureSpan.of(month))));
        try {
            reports.draft(month, execution.getProcessBusinessKey(), tables.toString());
        } catch (ReportAlreadyDrafted drafted) {
            throw Refusal.clash("月份：%s 的投诉月报已经起草过，一个月只有一份。".formatted(month));
        }

        tables.properties()
                .forEach(table -> execution.setVariable(
                        table.getKey(),
                        SpinValues.jsonValue(table.getValue().toString()).create()));
    }
}
