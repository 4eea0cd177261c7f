package cn.guicheng.procedure.complaintreport.web;

import cn.guicheng.flow.report.ProcedureFigures.OwnFigure;
import cn.guicheng.flow.report.ProcedureFigures.Part;
import cn.guicheng.procedure.complaintreport.ComplaintFigures;
import cn.guicheng.procedure.complaintreport.ComplaintFigures.Breakdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All figures in one table: the whole first, then the parts of each breakdown. */
final class FiguresTable {
    private FiguresTable() {}

    /** Heads for programs: {@code breakdown}, {@code value}, then the figures by name. */
    static List<String> names(ComplaintFigures figures) {
        return heads(figures, "breakdown", "value", OwnFigure::name);
    }

    /** Heads for people. */
    static List<String> titles(ComplaintFigures figures) {
        return heads(figures, "分组", "项目", figure -> "%s（%s）".formatted(figure.title(), figure.unit()));
    }

    /** Rows for programs; those of the whole are {@code all} and {@code before}. */
    static List<List<?>> rows(ComplaintFigures figures) {
        return rows(figures, "all", "all", "before", Breakdown::name, Part::value);
    }

    /** Rows for people. */
    static List<List<?>> rowsInWords(ComplaintFigures figures) {
        return rows(
                figures,
                "全部",
                figures.span().title(),
                figures.span().previous().title(),
                Breakdown::title,
                Part::title);
    }

    private static List<String> heads(
            ComplaintFigures figures, String group, String item, Function<OwnFigure, String> head) {
        List<String> heads = new ArrayList<>(List.of(group, item));
        figures.figures().stream().map(head).forEach(heads::add);
        return heads;
    }

    private static List<List<?>> rows(
            ComplaintFigures figures,
            String all,
            String now,
            String before,
            Function<Breakdown, String> group,
            Function<Part, String> item) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(row(figures, all, now, OwnFigure::value));
        rows.add(row(figures, all, before, OwnFigure::before));
        for (Breakdown breakdown : figures.breakdowns()) {
            for (Part part : breakdown.parts()) {
                rows.add(row(figures, group.apply(breakdown), item.apply(part), figure -> part.figures()
                        .get(figure.name())));
            }
        }
        return rows;
    }

    private static List<?> row(
            ComplaintFigures figures, String group, String item, Function<OwnFigure, BigDecimal> value) {
        List<Object> row = new ArrayList<>();
        row.add(group);
        row.add(item);
        figures.figures().stream().map(value).forEach(row::add);
        return row;
    }
}
