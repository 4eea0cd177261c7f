package cn.guicheng.web.kit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A table as CSV (RFC 4180, UTF-8 with byte order mark, so that a spreadsheet reads the Chinese), as a file to be kept. */
public final class CsvFile {
    private static final MediaType CSV = new MediaType("text", "csv");

    /** What a spreadsheet would take for a formula, also behind spaces and in full width (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private CsvFile() {}

    /** Whether an Accept header asks for CSV and not for JSON. */
    public static boolean isAskedFor(String accept) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            return accepted.stream().anyMatch(CSV::equalsTypeAndSubtype)
                    && accepted.stream().noneMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /**
     * Sends head and rows as they come.
     *
     * @param name of the file, without its ending
     * @param titles of the columns
     * @param rows hands each row, numbers or texts, to the consumer it is given
     */
    public static void send(
            String name, List<String> titles, Consumer<Consumer<List<?>>> rows, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(titles);
        rows.accept(row -> print(csv, row));
        csv.flush();
    }

    private static void print(CSVPrinter csv, List<?> row) {
        try {
            csv.printRecord(row.stream().map(CsvFile::harmless).toList());
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    /** A text that looks like a formula gets an apostrophe before it; numbers stay numbers. */
    static Object harmless(Object value) {
        return value instanceof String text && isFormula(text) ? "'" + text : value;
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}
