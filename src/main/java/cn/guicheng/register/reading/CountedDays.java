package cn.guicheng.register.reading;

import java.time.LocalDate;
import java.util.Optional;

/** What is said beside a number of working days, whoever knows the calendar. */
@FunctionalInterface
public interface CountedDays {
    /** In words, where not all days on the way are known; empty where they are. */
    Optional<String> counted(LocalDate from, LocalDate to);
}
