package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a procedure counts of itself, beyond what is counted of all. */
public interface ProcedureFigures {
    /** The key of the procedure. */
    String procedure();

    /** Of these days, beside as many days before. */
    More read(Days days);

    /** Its own figures, and those of its parts. */
    record More(List<OwnFigure> figures, List<Breakdown> breakdowns) {}

    /**
     * One figure.
     *
     * @param digits places behind the point
     * @param definition a sentence that says what is counted
     * @param value null where there is nothing to divide by
     */
    record OwnFigure(
            String name,
            String title,
            String unit,
            int digits,
            String definition,
            BigDecimal value,
            BigDecimal before) {}

    /** A figure of each part; as {@link OwnFigure}. */
    record Column(String name, String title, String unit, int digits, String definition) {}

    /** The cases by one of their values. */
    record Breakdown(String name, String title, List<Column> columns, List<Part> parts) {}

    /**
     * The cases with one value.
     *
     * @param value null for those that have none yet
     * @param figures by the name of the column
     */
    record Part(String value, String title, Map<String, BigDecimal> figures) {}
}
