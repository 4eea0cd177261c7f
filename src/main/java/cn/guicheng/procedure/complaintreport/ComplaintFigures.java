package cn.guicheng.procedure.complaintreport;

import cn.guicheng.flow.report.ProcedureFigures.Column;
import cn.guicheng.flow.report.ProcedureFigures.OwnFigure;
import cn.guicheng.flow.report.ProcedureFigures.Part;
import cn.guicheng.register.request.FigureSpan;
import java.util.List;

/**
 * The figures of a week or month, in the office's words (COMP-10, COMP-41).
 *
 * @param isEmpty whether nothing happened in the span and nothing was open
 * @param figures of all requests together
 * @param columns what is said of each part
 * @param breakdowns the requests by their kinds
 */
public record ComplaintFigures(
        FigureSpan span, boolean isEmpty, List<OwnFigure> figures, List<Column> columns, List<Breakdown> breakdowns) {
    /** The requests by one of their values, the most frequent first. */
    public record Breakdown(String name, String title, List<Part> parts) {}
}
