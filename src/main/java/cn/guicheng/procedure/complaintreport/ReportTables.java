package cn.guicheng.procedure.complaintreport;

import cn.guicheng.flow.report.ProcedureFigures.OwnFigure;
import cn.guicheng.flow.report.ProcedureFigures.Part;
import cn.guicheng.procedure.complaintreport.ComplaintFigures.Breakdown;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The figures as lists of lines, which the case sheet shows as tables and the register keeps. */
final class ReportTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportTables() {}

    /** All tables by the name of their list. */
    static ObjectNode of(ComplaintFigures figures) {
        ObjectNode tables = JSON.createObjectNode();
        ArrayNode main = tables.putArray(ComplaintReport.FIGURES);
        figures.figures().forEach(figure -> line(main.addObject(), figure));
        for (Breakdown breakdown : figures.breakdowns()) {
            ArrayNode lines = tables.putArray(ComplaintReport.listOf(breakdown.name()));
            breakdown.parts().forEach(part -> line(lines.addObject(), part));
        }
        return tables;
    }

    private static void line(ObjectNode line, OwnFigure figure) {
        line.put("title", "%s（%s）".formatted(figure.title(), figure.unit()));
        line.put("value", figure.value());
        line.put("before", figure.before());
        line.put("definition", figure.definition());
    }

    private static void line(ObjectNode line, Part part) {
        line.put("title", part.title());
        part.figures().forEach(line::put);
    }
}
