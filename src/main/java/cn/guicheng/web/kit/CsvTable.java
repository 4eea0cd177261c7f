package cn.guicheng.web.kit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a table of many lines is sent: CSV, UTF-8 or, as Chinese spreadsheets write it, GBK (GB 18030). Blank lines say nothing.
 *
 * @param needed columns that must be there
 * @param known all columns there may be
 * @param mostLines more are not taken at once
 */
public record CsvTable(List<String> needed, List<String> known, int mostLines) {
    /**
     * A line by its columns; one that is left out at the end is not among them.
     *
     * @param number counts from the head, which is line 1
     * @param whole whether it has as many cells as the head
     */
    public record Line(int number, Map<String, String> texts, boolean whole) {}

    /** Not such a table; the message says why, in Chinese. */
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** More lines than are taken at once. */
    public static final class TooManyLines extends RuntimeException {}

    /** @throws TooManyLines as soon as there is one too many */
    public List<Line> read(byte[] bytes) throws Unreadable {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(bytes)))) {
            checkHead(parser.getHeaderNames());
            List<Line> lines = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (isBlankLine(record)) {
                    continue;
                }
                if (lines.size() == mostLines) {
                    throw new TooManyLines();
                }
                lines.add(new Line((int) record.getRecordNumber() + 1, texts(record), record.isConsistent()));
            }
            return lines;
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw new Unreadable("文件不是 CSV 表格，或引号不成对。");
        }
    }

    /** As an editor leaves one at the end. */
    private static boolean isBlankLine(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private void checkHead(List<String> head) throws Unreadable {
        List<String> missing =
                needed.stream().filter(column -> !head.contains(column)).toList();
        List<String> unknown =
                head.stream().filter(column -> !known.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("缺少栏目：" + String.join("、", missing) + "。");
        }
        if (!unknown.isEmpty()) {
            throw new Unreadable("没有这样的栏目：" + String.join("、", unknown) + "。");
        }
    }

    private Map<String, String> texts(CSVRecord record) {
        Map<String, String> texts = new TreeMap<>();
        known.stream()
                .filter(column -> record.isMapped(column) && record.isSet(column))
                .forEach(column -> texts.put(column, record.get(column)));
        return texts;
    }

    private static String text(byte[] bytes) throws Unreadable {
        return SentText.of(bytes).orElseThrow(() -> new Unreadable("文件编码无法识别，须为 UTF-8 或 GBK。"));
    }
}
