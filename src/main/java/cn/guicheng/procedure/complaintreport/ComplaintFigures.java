package cn.guicheng.procedure.complaintreport;

import cn.guicheng.register.request.FigureSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The figures of a week or month, in the office's words (COMP-10, COMP-41).
 *
 * @param isEmpty whether nothing happened in the span and nothing was open
 * @param figures of all requests together
 * @param columns what is said of each part
 * @param breakdowns the requests by their kinds
 */
public record ComplaintFigures(
        FigureSpan span, boolean isEmpty, List<Figure> figures, List<Column> columns, List<Breakdown> breakdowns) {

    /**
     * One figure.
     *
     * @param digits places behind the point
     * @param definition a sentence that says what is counted
     * @param value null where there is nothing to divide by
     * @param before the same of the span before
     */
    public record Figure(
            String name,
            String title,
            String unit,
            int digits,
            String definition,
            BigDecimal value,
            BigDecimal before) {}

    /** A figure of each part; as {@link Figure}. */
    public record Column(String name, String title, String unit, int digits, String definition) {}

    /** The requests by one of their values, the most frequent first. */
    public record Breakdown(String name, String title, List<Part> parts) {}

    /**
     * The requests with one value.
     *
     * @param value as the register has it; null for those that have none yet
     * @param title its words
     * @param figures by the name of the column; null where there is nothing to divide by
     */
    public record Part(String value, String title, Map<String, BigDecimal> figures) {}
}
