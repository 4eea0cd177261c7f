package cn.guicheng.register.calendar;

import java.time.LocalDate;

/**
 * A day, whether the office works on it, and what it is called; the name is empty for a day like any other.
 */
public record CalendarDay(LocalDate date, boolean working, String name) {}
