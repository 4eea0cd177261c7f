package cn.guicheng.register.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** That a day of the calendar was changed. */
public record ChangedDay(long id, LocalDate date, OffsetDateTime changedAt) {}
