package cn.guicheng.procedure.complaintreport.web;

import cn.guicheng.flow.report.ProcedureFigures.Column;
import cn.guicheng.flow.report.ProcedureFigures.OwnFigure;
import cn.guicheng.procedure.complaintreport.ComplaintFigures;
import cn.guicheng.procedure.complaintreport.ComplaintFigures.Breakdown;
import cn.guicheng.register.request.FigureSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures as programs and the page read them.
 *
 * @param span {@code week} or {@code month}
 * @param of which, such as {@code 2026-W47} or {@code 2026-11}
 * @param from first day
 * @param to last day
 * @param previous the one before
 * @param next the one after; null where it has not begun
 * @param ongoing whether it is not over yet
 * @param empty whether there is nothing to count
 */
record FiguresAnswer(
        String span,
        String of,
        String title,
        LocalDate from,
        LocalDate to,
        String previous,
        String next,
        boolean ongoing,
        boolean empty,
        List<OwnFigure> figures,
        List<Column> columns,
        List<Breakdown> breakdowns) {

    static FiguresAnswer of(ComplaintFigures found, boolean ongoing) {
        FigureSpan span = found.span();
        return new FiguresAnswer(
                SpanAsked.NAMES.get(span.kind()),
                span.name(),
                span.title(),
                span.from(),
                span.to(),
                span.previous().name(),
                ongoing ? null : span.next().name(),
                ongoing,
                found.isEmpty(),
                found.figures(),
                found.columns(),
                found.breakdowns());
    }
}
