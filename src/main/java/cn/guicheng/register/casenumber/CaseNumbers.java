package cn.guicheng.register.casenumber;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out numbers such as {@code BX-2026-000001}, counted per kind and year. */
@Component
public class CaseNumbers {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate aside;

    CaseNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The next number of this kind in the current year. It is given out with the caller's transaction and taken back with
     * it, so no number is ever missing; until then whoever else wants one of the kind waits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix) {
        int year = LocalDate.now(clock).getYear();
        if (advance(prefix, year) == 0) {
            open(prefix, year);
            advance(prefix, year);
        }
        long number = jdbc.sql("select last_number from case_number where prefix = ? and case_year = ?")
                .params(prefix, year)
                .query(Long.class)
                .single();
        return "%s-%d-%06d".formatted(prefix, year, number);
    }

    private int advance(String prefix, int year) {
        return jdbc.sql("update case_number set last_number = last_number + 1 where prefix = ? and case_year = ?")
                .params(prefix, year)
                .update();
    }

    /** The year's row starts at nothing given out, in a transaction of its own: another case may open it at the same moment. */
    private void open(String prefix, int year) {
        try {
            aside.executeWithoutResult(status -> jdbc.sql("insert into case_number values (?, ?, 0)")
                    .params(prefix, year)
                    .update());
        } catch (DuplicateKeyException openedMeanwhile) {
            // The row is there, which is all that was wanted.
        }
    }
}
