package cn.guicheng.web.calendar;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.normalform.Signs;
import cn.guicheng.web.kit.SentText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Days of one year as a table in CSV, with the columns {@code date,working,name}: the whole year, or those that are otherwise. */
final class CalendarFile {
    private static final String FILE = "日历文件";
    private static final List<String> COLUMNS = List.of("date", "working", "name");
    private static final int LONGEST_NAME = 20;

    private CalendarFile() {}

    /** Refuses (400) the whole table for any line that is not a day of the year, naming the first. */
    static List<CalendarDay> read(byte[] bytes, Year year) {
        String text = SentText.of(bytes).orElseThrow(() -> Refusal.invalid(FILE, "编码无法识别，须为 UTF-8 或 GBK。"));
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            checkHead(parser.getHeaderNames());
            List<CalendarDay> days = new ArrayList<>();
            Set<LocalDate> seen = new HashSet<>();
            for (CSVRecord line : parser) {
                days.add(day(line, year, seen));
            }
            if (days.isEmpty()) {
                throw Refusal.invalid(FILE, "没有任何日期。");
            }
            return days;
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw Refusal.invalid(FILE, "不是 CSV 表格，或引号不成对。");
        }
    }

    private static void checkHead(List<String> head) {
        if (!Set.copyOf(head).equals(Set.copyOf(COLUMNS))) {
            throw Refusal.invalid(FILE, "第一行须为 date,working,name。");
        }
    }

    private static CalendarDay day(CSVRecord line, Year year, Set<LocalDate> seen) {
        int number = (int) line.getRecordNumber() + 1;
        if (!line.isConsistent()) {
            throw Refusal.invalidLine(FILE, number, "须有 date、working、name 三栏。");
        }
        LocalDate date = date(line.get("date"), number);
        if (date.getYear() != year.getValue()) {
            throw Refusal.invalidLine(FILE, number, " date：%s 不在 %s 年。".formatted(date, year));
        }
        if (!seen.add(date)) {
            throw Refusal.invalidLine(FILE, number, " date：%s 出现了两次。".formatted(date));
        }
        return new CalendarDay(date, working(line.get("working"), number), name(line.get("name"), number));
    }

    private static LocalDate date(String text, int line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalidLine(FILE, line, " date：须为日期，如 2027-01-01。");
        }
    }

    private static boolean working(String text, int line) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalidLine(FILE, line, " working：须为 true（上班）或 false（休息）。");
        };
    }

    private static String name(String text, int line) {
        if (text.codePointCount(0, text.length()) > LONGEST_NAME
                || text.codePoints().anyMatch(sign -> sign != ' ' && Signs.isUnseen(sign))) {
            throw Refusal.invalidLine(FILE, line, " name：最多 %d 个字，且不得含有看不见的字符。".formatted(LONGEST_NAME));
        }
        return text;
    }
}
