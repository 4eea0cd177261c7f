package cn.guicheng.register.taking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hand-ins of each collector: at most one for a day, open until its takings are listed (FEE-02). */
@Component
public class HandIns {
    private static final int YEAR = 366;

    private final JdbcClient jdbc;
    private final Clock clock;

    HandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hand-in that is open for what the collector takes now; whoever else looks for one waits until the transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> open(String collector) {
        lock();
        return jdbc.sql(
                        """
                        select case_number from hand_in where collector = ? and listed_at is null and hand_in_day >= ?
                        order by hand_in_day fetch first 1 rows only""")
                .params(collector, LocalDate.now(clock).toString())
                .query(String.class)
                .optional();
    }

    /** The first day from this one on which the collector has no hand-in yet and which suits. */
    public LocalDate firstFreeDay(String collector, LocalDate from, Predicate<LocalDate> suits) {
        return from.datesUntil(from.plusDays(YEAR))
                .filter(suits)
                .filter(day -> !isTaken(collector, day))
                .findFirst()
                .orElseThrow();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String caseNumber, String collector, LocalDate day) {
        jdbc.sql("insert into hand_in (case_number, collector, hand_in_day) values (?, ?, ?)")
                .params(caseNumber, collector, day.toString())
                .update();
    }

    /** From now on what is taken goes on another; who is entering something on this one is waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void list(String caseNumber) {
        lock();
        jdbc.sql("update hand_in set listed_at = ? where case_number = ? and listed_at is null")
                .params(OffsetDateTime.now(clock), caseNumber)
                .update();
    }

    private boolean isTaken(String collector, LocalDate day) {
        return jdbc.sql("select count(*) from hand_in where collector = ? and hand_in_day = ?")
                        .params(collector, day.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void lock() {
        jdbc.sql("select number from hand_in_lock where number = 1 for update")
                .query(Integer.class)
                .single();
    }
}
