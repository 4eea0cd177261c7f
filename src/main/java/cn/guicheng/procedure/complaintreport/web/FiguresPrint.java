package cn.guicheng.procedure.complaintreport.web;

import cn.guicheng.flow.report.ProcedureFigures.Column;
import cn.guicheng.flow.report.ProcedureFigures.OwnFigure;
import cn.guicheng.procedure.complaintreport.ComplaintFigures;
import cn.guicheng.procedure.complaintreport.ComplaintFigures.Breakdown;
import cn.guicheng.web.kit.PrintedPage;
import com.samskivert.mustache.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The figures on A4: one page of HTML that the browser prints. */
final class FiguresPrint {
    private static final Template PAGE = PrintedPage.template("figures-print.html", FiguresPrint.class);

    private FiguresPrint() {}

    /**
     * @param nonce by which the browser knows the page's own script
     * @param ongoing whether the span is not over yet
     * @param printedBy name
     * @param printedAt time in the office
     */
    record Sheet(ComplaintFigures figures, String nonce, boolean ongoing, String printedBy, String printedAt) {
        public String title() {
            return figures.span().title();
        }

        public String before() {
            return figures.span().previous().title();
        }

        public List<Row> main() {
            return figures.figures().stream().map(Sheet::row).toList();
        }

        public List<Table> tables() {
            return figures.breakdowns().stream()
                    .filter(breakdown -> !breakdown.parts().isEmpty())
                    .map(this::table)
                    .toList();
        }

        private static Row row(OwnFigure figure) {
            return new Row(
                    "%s（%s）".formatted(figure.title(), figure.unit()),
                    List.of(text(figure.value()), text(figure.before())),
                    figure.definition());
        }

        private Table table(Breakdown breakdown) {
            List<Row> rows = breakdown.parts().stream()
                    .map(part -> new Row(
                            part.title(),
                            figures.columns().stream()
                                    .map(Column::name)
                                    .map(name -> text(part.figures().get(name)))
                                    .toList(),
                            ""))
                    .toList();
            return new Table(breakdown.title(), figures.columns(), rows);
        }
    }

    record Table(String title, List<Column> heads, List<Row> rows) {}

    record Row(String title, List<String> values, String definition) {}

    static String html(Sheet sheet) {
        return PAGE.execute(sheet);
    }

    private static String text(BigDecimal value) {
        return Stream.ofNullable(value)
                .map(BigDecimal::toPlainString)
                .findFirst()
                .orElse("—");
    }
}
