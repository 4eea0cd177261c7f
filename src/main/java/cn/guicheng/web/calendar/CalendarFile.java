package cn.guicheng.web.calendar;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.normalform.Signs;
import cn.guicheng.web.kit.CsvTable;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Days of one year as a table in CSV, with the columns {@code date,working,name}: the whole year, or those that are otherwise. What a
 * Chinese spreadsheet makes of them when it saves is taken too: {@code 2027/1/1} and {@code TRUE}.
 */
final class CalendarFile {
    private static final String FILE = "日历文件";
    private static final List<String> COLUMNS = List.of("date", "working", "name");
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_YEAR = 366;
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}");
    private static final DateTimeFormatter SPREADSHEET =
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);
    private static final CsvTable TABLE = new CsvTable(COLUMNS, COLUMNS, LONGEST_YEAR);

    private CalendarFile() {}

    /** Refuses (400) the whole table for any line that is not a day of the year, naming the first. */
    static List<CalendarDay> read(byte[] bytes, Year year) {
        List<CalendarDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        lines(bytes).forEach(line -> days.add(day(line, year, seen)));
        if (days.isEmpty()) {
            throw Refusal.invalid(FILE, "没有任何日期。");
        }
        return days;
    }

    private static List<CsvTable.Line> lines(byte[] bytes) {
        try {
            return TABLE.read(bytes);
        } catch (CsvTable.Unreadable e) {
            throw Refusal.invalid(FILE, e.getMessage());
        } catch (CsvTable.TooManyLines e) {
            throw Refusal.invalid(FILE, "一年最多 %d 天。".formatted(LONGEST_YEAR));
        }
    }

    private static CalendarDay day(CsvTable.Line line, Year year, Set<LocalDate> seen) {
        int number = line.number();
        if (!line.whole()) {
            throw Refusal.invalidLine(FILE, number, "须有 date、working、name 三栏。");
        }
        Map<String, String> texts = line.texts();
        LocalDate date = date(texts.get("date"), number);
        if (date.getYear() != year.getValue()) {
            throw Refusal.invalidLine(FILE, number, " date：%s 不在 %s 年。".formatted(date, year));
        }
        if (!seen.add(date)) {
            throw Refusal.invalidLine(FILE, number, " date：%s 出现了两次。".formatted(date));
        }
        return new CalendarDay(date, working(texts.get("working"), number), name(texts.get("name"), number));
    }

    private static LocalDate date(String text, int line) {
        try {
            return LocalDate.parse(
                    text, SPREADSHEET_DAY.matcher(text).matches() ? SPREADSHEET : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            throw Refusal.invalidLine(FILE, line, " date：须为日期，如 2027-01-01。");
        }
    }

    private static boolean working(String text, int line) {
        return switch (text.toLowerCase(Locale.ROOT)) {
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
