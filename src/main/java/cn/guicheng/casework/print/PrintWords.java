package cn.guicheng.casework.print;

import cn.guicheng.casework.sheet.CaseSheet;
import cn.guicheng.casework.sheet.CaseSheet.Fact;
import cn.guicheng.casework.sheet.CaseSheet.Paper;
import cn.guicheng.casework.sheet.CaseSheet.Signed;
import cn.guicheng.engine.model.SheetTemplate;
import cn.guicheng.register.attachment.Photos;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The words that a template may show: those of the case sheet, by the names of its facts and steps, and all of them in turn as
 * {@code facts}, {@code tables}, {@code signatures} and {@code papers}.
 */
final class PrintWords {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");

    private PrintWords() {}

    static Map<String, Object> of(CaseSheet sheet) {
        Map<String, Object> words = new HashMap<>();
        Map<String, String> photos = photos(sheet);
        sheet.signatures().forEach(signed -> words.put(signed.task(), signature(signed)));
        sheet.facts()
                .forEach(fact -> words.put(
                        fact.name(),
                        "table".equals(fact.kind()) ? lines(sheet.caseNumber(), fact, photos) : plain(fact)));
        words.put("caseNumber", sheet.caseNumber());
        words.put("procedureName", sheet.procedureName());
        words.put("outcome", Objects.requireNonNullElse(sheet.outcomeName(), ""));
        words.put("applicant", sheet.startedBy().name());
        words.put("startedAt", time(sheet.startedAt()));
        words.put(
                "facts",
                sheet.facts().stream()
                        .filter(fact -> fact.value() != null)
                        .map(PrintWords::plain)
                        .toList());
        words.put(
                "tables",
                sheet.facts().stream()
                        .filter(fact -> "table".equals(fact.kind()))
                        .map(PrintWords::table)
                        .toList());
        words.put(
                "signatures",
                sheet.signatures().stream().map(PrintWords::signature).toList());
        words.put(
                "papers",
                sheet.attachments().stream()
                        .map(paper -> Map.of("fileName", paper.fileName()))
                        .toList());
        return words;
    }

    private static Map<String, Object> plain(Fact fact) {
        Map<String, Object> words = new HashMap<>();
        words.put(SheetTemplate.VALUE, fact.words());
        words.put("label", fact.label());
        if ("money".equals(fact.kind())) {
            words.put("capitals", Capitals.of(fact.value()));
        }
        return words;
    }

    /** Ids of the pictures among the papers by what they are called; of two of one name the later. */
    private static Map<String, String> photos(CaseSheet sheet) {
        return sheet.attachments().stream()
                .filter(paper -> Photos.KINDS.contains(paper.mediaType()))
                .collect(Collectors.toMap(
                        paper -> Photos.nameOf(paper.fileName()), Paper::id, (earlier, later) -> later));
    }

    /** Each line by the names of its columns, numbered as the rows of registers are, and with the picture called as its first column. */
    private static List<Map<String, String>> lines(String caseNumber, Fact fact, Map<String, String> photos) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (List<String> row : fact.rows()) {
            Map<String, String> line = new HashMap<>();
            line.put("number", String.valueOf(lines.size() + 1));
            line.put("numbered", "%s-%02d".formatted(caseNumber, lines.size() + 1));
            line.put("photo", row.isEmpty() ? "" : photos.getOrDefault(Photos.nameOf(row.get(0)), ""));
            for (int i = 0; i < row.size(); i++) {
                line.put(fact.columns().get(i).name(), row.get(i));
            }
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, Object> table(Fact fact) {
        List<List<Map<String, String>>> rows = new ArrayList<>();
        for (List<String> row : fact.rows()) {
            List<Map<String, String>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(Map.of(
                        "text", row.get(i), "align", fact.columns().get(i).align()));
            }
            rows.add(cells);
        }
        return Map.of(
                "label",
                fact.label(),
                "columns",
                fact.columns().stream()
                        .map(column -> Map.of("label", column.label(), "align", column.align()))
                        .toList(),
                "rows",
                rows);
    }

    private static Map<String, String> signature(Signed signed) {
        Map<String, String> words = new HashMap<>();
        words.put(SheetTemplate.VALUE, signed.personName());
        words.put("step", signed.taskName());
        words.put("person", signed.personName());
        words.put("post", signed.postName());
        words.put("decision", signed.decisionName());
        words.put("comment", signed.comment());
        words.put("at", time(signed.signedAt()));
        words.put("day", DAY.format(signed.signedAt()));
        return words;
    }

    private static String time(OffsetDateTime time) {
        return MINUTES.format(time);
    }
}
