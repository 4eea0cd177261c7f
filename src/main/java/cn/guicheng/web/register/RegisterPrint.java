package cn.guicheng.web.register;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterRows;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.web.kit.PrintedPage;
import com.samskivert.mustache.Template;
import java.util.List;

/** A register on A4: one page of HTML that the browser prints. */
final class RegisterPrint {
    /** More rows than this are for a spreadsheet. */
    static final int MOST_ROWS = 2000;

    private static final Template PAGE = PrintedPage.template("register-print.html");

    private RegisterPrint() {}

    /**
     * @param nonce by which the browser knows the page's own script
     * @param ownOnly whether the reader sees only what is theirs to see
     * @param filter what was asked for, in words; empty for all
     * @param printedBy name
     * @param printedAt time in the office
     * @param rows the values as shown, in the order of the columns
     */
    record Sheet(
            ReadableRegister register,
            String nonce,
            boolean ownOnly,
            String filter,
            String printedBy,
            String printedAt,
            RegisterRows.Found found,
            List<List<Cell>> rows) {
        public String title() {
            return register.title();
        }

        public List<Cell> heads() {
            return register.columns().stream()
                    .map(column -> Cell.of(column, column.title()))
                    .toList();
        }

        /** The last line: the sum below its column, where everything it sums up is on the paper. */
        public List<List<Cell>> closing() {
            if (found.sumInCents() == null || !cutOff().isEmpty()) {
                return List.of();
            }
            List<RegisterColumn> columns = register.columns();
            RegisterColumn money = register.money().orElseThrow();
            return List.of(columns.stream()
                    .map(column -> Cell.of(column, column == money ? sum() : column == columns.get(0) ? "合计" : ""))
                    .toList());
        }

        public String sum() {
            return found.sumInCents() == null ? "" : Wording.money(found.sumInCents());
        }

        /** Where there are more rows than are printed. */
        public String cutOff() {
            return found.total() > rows.size() ? String.valueOf(rows.size()) : "";
        }
    }

    /** {@code style} as the page's style sheet knows it. */
    record Cell(String text, String style) {
        static Cell of(RegisterColumn column, String text) {
            return new Cell(
                    text, column.kind().isAmount() ? "number" : column.kind().isWhole() ? "whole" : "text");
        }
    }

    static String html(Sheet sheet) {
        return PAGE.execute(sheet);
    }
}
