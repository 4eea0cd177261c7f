package cn.guicheng.web.register;

import cn.guicheng.casesheet.Wording;
import cn.guicheng.web.register.RegisterColumn.Kind;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A register on A4: one page of HTML that the browser prints. */
final class RegisterPrint {
    /** More rows than this are for a spreadsheet. */
    static final int MOST_ROWS = 2000;

    private static final Template PAGE = compile();

    private RegisterPrint() {}

    /**
     * @param filter what was asked for, in words; empty for all
     * @param printedBy name
     * @param printedAt time in the office
     * @param rows the values as shown, in the order of the columns
     */
    record Sheet(
            ReadableRegister register,
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
                    .map(column -> new Cell(column.title(), column.is(Kind.MONEY)))
                    .toList();
        }

        public String sum() {
            return found.sumInCents() == null ? "" : Wording.money(found.sumInCents());
        }

        /** Where there are more rows than are printed. */
        public String cutOff() {
            return found.total() > rows.size() ? String.valueOf(rows.size()) : "";
        }
    }

    record Cell(String text, boolean right) {}

    static String html(Sheet sheet) {
        return PAGE.execute(sheet);
    }

    private static Template compile() {
        try (Reader page = new InputStreamReader(
                new ClassPathResource("pages/register-print.html").getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).compile(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
