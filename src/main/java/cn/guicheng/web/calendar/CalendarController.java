package cn.guicheng.web.calendar;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.calendar.CalendarYears;
import cn.guicheng.office.time.UnpublishedYears;
import cn.guicheng.office.time.WorkingTime;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Year;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar year by year: read by everybody, kept by the administrator. */
@RestController
@RequestMapping({"/api/calendar", "/camunda/api/guicheng/calendar"})
record CalendarController(
        CurrentPerson person, CalendarYears calendar, UnpublishedYears unpublished, WorkingTime time) {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int LARGEST = 64 << 10;

    /** How many days are otherwise than before. */
    record Changed(int changed) {}

    /**
     * @param published whether days off of the year are known
     * @param changeable whether the reader may change it
     * @param note what is said beside what is counted in it; null where nothing is
     * @param hours between which hours a working day lies, in words
     */
    record About(boolean published, boolean changeable, String note, String hours) {}

    /** Every day of the year; 404 for a year outside of 2000 to 2100. */
    @GetMapping("/{year}")
    List<CalendarDay> year(@PathVariable String year) {
        person.id();
        return calendar.of(read(year));
    }

    @GetMapping("/{year}/about")
    About about(@PathVariable String year) {
        person.id();
        Year asked = read(year);
        return new About(
                calendar.isPublished(asked),
                person.isAdministrator(),
                unpublished.counted(asked.atDay(1), asked.atDay(1)).orElse(null),
                time.hours());
    }

    /** A whole year, or the days that are otherwise; any fault refuses all (400). */
    @PutMapping(path = "/{year}", consumes = "text/csv")
    ResponseEntity<Object> enter(@PathVariable String year, HttpServletRequest request) throws IOException {
        person.id();
        Year known = read(year);
        if (!person.isAdministrator()) {
            throw Refusal.forbidden("日历由系统管理员维护。");
        }
        byte[] table = request.getInputStream().readNBytes(LARGEST + 1);
        if (table.length > LARGEST) {
            return ResponseEntity.status(413)
                    .header("Connection", "close")
                    .body(new ErrorBody("Refusal", "日历文件：不得超过 64 KB。"));
        }
        return ResponseEntity.ok(new Changed(calendar.enter(CalendarFile.read(table, known), person.id())));
    }

    private static Year read(String year) {
        if (!year.matches("[0-9]{4}") || Integer.parseInt(year) < FIRST || Integer.parseInt(year) > LAST) {
            throw Refusal.unknown("没有这一年的日历：可以查看 2000 至 2100 年。");
        }
        return Year.of(Integer.parseInt(year));
    }
}
