package cn.guicheng.office.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.calendar.OwnDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The office works from 08:00 to 12:00 and from 13:30 to 17:30 (ATT-51) on the days of its calendar. */
class WorkingTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.system(ZONE);

    private final OwnDays own = mock(OwnDays.class);
    private final OfficeDays days = new OfficeDays(own);
    private final WorkingTime time =
            new WorkingTime(days, new WorkingHours(List.of("08:00-12:00", "13:30-17:30")), CLOCK);
    private final Allowances allowances = new Allowances(time, days, CLOCK);

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZONE).toInstant();
    }

    private static String shown(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).toString();
    }

    @ParameterizedTest
    @CsvSource({
        // Within a day, over lunch, over the night, over a weekend.
        "2026-11-30T08:00, 4h, 2026-11-30T12:00",
        "2026-11-30T08:00, 241m, 2026-11-30T13:31",
        "2026-11-30T12:00, 1m, 2026-11-30T13:31",
        "2026-11-30T12:30, 8h, 2026-12-01T12:00",
        "2026-11-30T10:00, 2d, 2026-12-02T10:00",
        "2026-11-27T10:00, 2d, 2026-12-01T10:00",
        // Outside of working time it counts as the next beginning: two days are over at the end of the second.
        "2026-11-28T10:00, 2d, 2026-12-01T17:30",
        "2026-11-27T17:30, 2d, 2026-12-01T17:30",
        "2026-11-27T20:15, 2d, 2026-12-01T17:30",
        "2026-11-30T00:00, 1d, 2026-11-30T17:30",
        // National Day of 2026 is off from 1 to 7 October; 20 September and 10 October, a Sunday and a Saturday, are
        // worked.
        "2026-09-30T09:30, 2d, 2026-10-09T09:30",
        "2026-09-18T16:30, 2h, 2026-09-20T09:00",
        "2026-10-10T08:00, 1d, 2026-10-10T17:30",
        "2026-10-10T17:00, 1h, 2026-10-12T08:30",
        // Over the turn of the year into one of which nothing is published: Monday to Friday.
        "2026-12-31T16:30, 2d, 2027-01-04T16:30",
        "2027-10-01T08:00, 1d, 2027-10-01T17:30",
        // No time at all.
        "2026-11-30T10:00, 0h, 2026-11-30T10:00",
        "2026-11-30T17:30, 0h, 2026-11-30T17:30",
        "2026-11-30T12:30, 0h, 2026-11-30T13:30",
        "2026-11-28T12:30, 0h, 2026-11-30T08:00"
    })
    void whenSoMuchHasBeenWorked(String start, String span, String expected) {
        assertThat(shown(time.after(at(start), span(span)))).isEqualTo(expected);
    }

    private Duration span(String span) {
        long many = Long.parseLong(span.substring(0, span.length() - 1));
        return switch (span.charAt(span.length() - 1)) {
            case 'd' -> time.ofDays(many);
            case 'h' -> Duration.ofHours(many);
            default -> Duration.ofMinutes(many);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02T10:00, 2d, 2026-11-30T10:00",
        "2026-12-01T08:00, 1d, 2026-11-30T08:00",
        "2026-12-01T00:00, 1d, 2026-11-30T08:00",
        "2026-11-29T00:00, 1d, 2026-11-27T08:00",
        "2026-10-08T09:00, 8h, 2026-09-30T09:00",
        "2026-11-30T13:30, 4h, 2026-11-30T08:00",
        "2026-11-30T17:30, 4h, 2026-11-30T13:30"
    })
    void fromWhenSoMuchIsWorkedUntilThen(String end, String span, String expected) {
        assertThat(shown(time.before(at(end), span(span)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T08:00, 2026-11-30T17:30, 480",
        "2026-11-30T00:00, 2026-12-01T00:00, 480",
        "2026-11-30T11:59, 2026-11-30T13:31, 2",
        "2026-11-28T00:00, 2026-11-30T08:00, 0",
        "2026-09-30T17:29, 2026-10-08T08:01, 2",
        "2026-10-10T09:00, 2026-10-10T10:00, 60",
        "2026-11-30T10:00, 2026-11-30T10:00, 0",
        "2026-11-30T10:00, 2026-11-27T10:00, 0",
        "2025-12-31T00:00, 2027-01-01T00:00, 119520"
    })
    void howManyMinutesAreWorked(String start, String end, long minutes) {
        assertThat(time.between(at(start), at(end))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void aYearHasItsWorkingDaysAndNoMore() {
        assertThat(time.between(at("2026-01-01T00:00"), at("2027-01-01T00:00")))
                .isEqualTo(time.ofDays(days.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        at("2024-12-01T00:00").toEpochMilli(),
                        at("2027-03-01T00:00").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, Duration.ofHours(400).toMillis()).map(Duration::ofMillis);
    }

    @Property
    void whatIsAddedIsWorkedUntilThen(@ForAll("moments") Instant start, @ForAll("spans") Duration span) {
        assertThat(time.between(start, time.after(start, span))).isEqualTo(span);
        assertThat(time.between(time.before(start, span), start)).isEqualTo(span);
    }

    @Property
    void addingTwiceIsAddingTheSum(
            @ForAll("moments") Instant start, @ForAll("spans") Duration one, @ForAll("spans") Duration other) {
        assertThat(time.after(time.after(start, one), other)).isEqualTo(time.after(start, one.plus(other)));
    }

    @Property
    void countingIsAdditive(
            @ForAll("moments") Instant one, @ForAll("moments") Instant two, @ForAll("moments") Instant three) {
        List<Instant> order = List.of(one, two, three).stream().sorted().toList();
        assertThat(time.between(order.get(0), order.get(1)).plus(time.between(order.get(1), order.get(2))))
                .isEqualTo(time.between(order.get(0), order.get(2)));
    }

    @Property
    void laterStartsAndLongerSpansEndLater(
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant two,
            @ForAll("spans") Duration span,
            @ForAll("spans") Duration more) {
        Instant earlier = one.isBefore(two) ? one : two;
        Instant later = one.isBefore(two) ? two : one;
        assertThat(time.after(earlier, span)).isBeforeOrEqualTo(time.after(later, span));
        assertThat(time.after(one, span)).isBeforeOrEqualTo(time.after(one, span.plus(more)));
        assertThat(time.after(one, span)).isAfterOrEqualTo(one);
    }

    @Property
    void theEndIsWorked(@ForAll("moments") Instant start, @ForAll("spans") Duration span) {
        LocalDateTime end = LocalDateTime.ofInstant(time.after(start, span), ZONE);
        assertThat(days.isWorked(end.toLocalDate())).isTrue();
        assertThat(end.toLocalTime().toString()).isBetween("08:00", "17:30");
    }

    @Property
    void goingBackIsTheInverseWhereTimeIsWorked(@ForAll("moments") Instant moment, @ForAll("spans") Duration span) {
        Instant worked = time.after(moment, Duration.ofSeconds(1));
        assertThat(time.after(time.before(worked, span), span)).isEqualTo(worked);
    }

    @Test
    void theOfficesOwnDaysCount() {
        when(own.all())
                .thenReturn(List.of(
                        new CalendarDay(LocalDate.of(2026, 12, 1), false, "停电"),
                        new CalendarDay(LocalDate.of(2026, 12, 5), true, "补班")));
        days.forget();
        assertThat(shown(time.after(at("2026-11-30T10:00"), time.ofDays(1)))).isEqualTo("2026-12-02T10:00");
        assertThat(shown(time.after(at("2026-12-04T10:00"), time.ofDays(1)))).isEqualTo("2026-12-05T10:00");
    }

    @Test
    void otherHoursAreASetting() {
        WorkingTime night = new WorkingTime(days, new WorkingHours(List.of("09:00-23:59")), CLOCK);
        assertThat(shown(night.after(at("2026-11-30T23:58"), Duration.ofMinutes(2))))
                .isEqualTo("2026-12-01T09:01");
        assertThat(night.ofDays(2)).isEqualTo(Duration.ofMinutes(2 * 899));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8-12",
                "08:00-25:00",
                "08:00-08:00",
                "12:00-08:00",
                "08:00-12:00;11:59-13:00",
                "13:30-17:30;08:00-12:00"
            })
    void hoursThatAreNoneStopTheStartWithWordsThatSayWhere(String hours) {
        assertThatThrownBy(() -> new WorkingHours(List.of(hours.split(";"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("guicheng.office.working-hours（工作时间）须写成 08:00-12:00,13:30-17:30");
    }

    @ParameterizedTest
    @CsvSource({
        "3 working days, 2026-09-30T09:30, 2026-10-10T09:30, 3 个工作日",
        "6 working hours, 2026-11-30T16:30, 2026-12-01T14:30, 6 个工作小时",
        "next working day, 2026-11-27T05:00, 2026-11-30T17:30, 下一个工作日下班前",
        "next working day, 2026-11-28T05:00, 2026-11-30T17:30, 下一个工作日下班前",
        "5 days, 2026-11-30T09:30, 2026-12-05T23:59:59, 5 天",
        "24 hours, 2026-11-28T09:30, 2026-11-29T09:30, 24 小时",
        // The tenth of October is worked, that of January a Sunday: the Friday before (AMB-38).
        "day 10, 2026-10-01T09:00, 2026-10-10T23:59:59, 每月 10 日",
        "day 10, 2027-01-05T09:00, 2027-01-08T23:59:59, 每月 10 日",
        "day 10, 2027-01-08T09:00, 2027-01-08T23:59:59, 每月 10 日",
        "day 10, 2027-01-09T09:00, 2027-02-10T23:59:59, 每月 10 日",
        "day 31, 2026-02-10T09:00, 2026-02-28T23:59:59, 每月 31 日",
        "1 working days before, 2026-10-08T00:00, 2026-09-30T08:00, 提前 1 个工作日",
        "30 days before, 2026-11-02T00:00, 2026-09-30T00:00, 提前 30 天"
    })
    void whatModelsAllow(String allowed, String start, String expected, String words) {
        Allowance allowance = Allowance.of(allowed).orElseThrow();
        assertThat(shown(allowances.end(allowance, at(start)))).isEqualTo(expected);
        assertThat(allowance.words()).isEqualTo(words);
        assertThat(allowance).hasToString(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "P2D, 2 working days",
        "PT48H, 2 working days",
        "PT4H, 4 working hours",
        "P1DT12H, 36 working hours",
        "PT90M, 90 working minutes",
        "PT0S, 0 working days"
    })
    void aSettingIsWorkingTime(Duration setting, String allowed) {
        assertThat(Allowance.working(setting)).hasToString(allowed);
    }
}
