package cn.guicheng.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;

/** A register as CSV (RFC 4180, UTF-8 with byte order mark, so that a spreadsheet reads the Chinese). */
final class RegisterCsv {
    /** What a spreadsheet would take for a formula, also behind spaces and in full width (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private RegisterCsv() {}

    /**
     * Sends head and rows as they come, as a file to be kept.
     *
     * @param titles of the columns
     * @param rows hands each row to the consumer it is given
     * @param value what stands in the cell of a column, number or text
     */
    static void send(
            ReadableRegister register,
            List<String> titles,
            Consumer<Consumer<Map<String, Object>>> rows,
            BiFunction<RegisterColumn, Object, Object> value,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(register.title() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(titles);
        rows.accept(row -> print(csv, register, row, value));
        csv.flush();
    }

    private static void print(
            CSVPrinter csv,
            ReadableRegister register,
            Map<String, Object> row,
            BiFunction<RegisterColumn, Object, Object> value) {
        try {
            csv.printRecord(register.columns().stream()
                    .map(column -> harmless(value.apply(column, row.get(column.name()))))
                    .toList());
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    /** A text that looks like a formula gets an apostrophe before it; numbers stay numbers. */
    static Object harmless(Object value) {
        return value instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : value;
    }
}
