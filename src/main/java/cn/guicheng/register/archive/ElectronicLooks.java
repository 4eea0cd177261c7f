package cn.guicheng.register.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at electronic files, for the days asked and each on record (FILE-14). */
@Component
public class ElectronicLooks {
    private final JdbcClient jdbc;
    private final LoanRows loans;
    private final Clock clock;

    ElectronicLooks(JdbcClient jdbc, LoanRows loans, Clock clock) {
        this.jdbc = jdbc;
        this.loans = loans;
        this.clock = clock;
    }

    /** Under which loan somebody may look at the item's electronic file now. Its days are over when they are over, whoever closes it. */
    public Optional<Loan> allowed(String itemNumber, String borrower) {
        return loans.viewOf(itemNumber, borrower, OffsetDateTime.now(clock));
    }

    /** Somebody looks; {@code caseNumber} is null where it is its keeper. */
    @Transactional
    public void note(String itemNumber, String caseNumber, String viewer) {
        jdbc.sql("insert into archive_view (item_number, case_number, viewer, viewed_at) values (?, ?, ?, ?)")
                .params(itemNumber, caseNumber, viewer, OffsetDateTime.now(clock))
                .update();
    }
}
