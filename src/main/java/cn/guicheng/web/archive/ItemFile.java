package cn.guicheng.web.archive;

import cn.guicheng.web.kit.SentText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of items as it was sent: UTF-8 or, as Chinese spreadsheets write it, GBK (GB 18030). */
final class ItemFile {
    static final List<String> NEEDED =
            List.of("itemNumber", "title", "classification", "department", "shelf", "retentionUntil");
    private static final List<String> KNOWN =
            List.of("itemNumber", "title", "classification", "department", "shelf", "retentionUntil", "kind", "keptBy");
    private static final int MOST_LINES = 50_000;

    private ItemFile() {}

    /** A line by its fields; {@code number} counts from the head, which is line 1. */
    record Line(int number, Map<String, String> texts) {}

    /** Not a table of items; the message says why, in Chinese. */
    static class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** Refuses (413) more lines than anybody sends. */
    static List<Line> read(byte[] bytes) throws Unreadable {
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
                if (lines.size() == MOST_LINES) {
                    throw new Refusal413();
                }
                lines.add(new Line((int) record.getRecordNumber() + 1, texts(record)));
            }
            return lines;
        } catch (IOException | IllegalArgumentException | IllegalStateException | java.io.UncheckedIOException e) {
            throw new Unreadable("文件不是 CSV 表格，或引号不成对。");
        }
    }

    /** More lines than are taken at once. */
    static final class Refusal413 extends RuntimeException {}

    private static void checkHead(List<String> head) throws Unreadable {
        List<String> missing =
                NEEDED.stream().filter(column -> !head.contains(column)).toList();
        List<String> unknown =
                head.stream().filter(column -> !KNOWN.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("缺少栏目：" + String.join("、", missing) + "。");
        }
        if (!unknown.isEmpty()) {
            throw new Unreadable("没有这样的栏目：" + String.join("、", unknown) + "。");
        }
    }

    private static Map<String, String> texts(CSVRecord record) {
        Map<String, String> texts = new TreeMap<>();
        KNOWN.stream()
                .filter(column -> record.isMapped(column) && record.isSet(column))
                .forEach(column -> texts.put(column, record.get(column)));
        return texts;
    }

    private static String text(byte[] bytes) throws Unreadable {
        return SentText.of(bytes).orElseThrow(() -> new Unreadable("文件编码无法识别，须为 UTF-8 或 GBK。"));
    }
}
