package cn.guicheng.register.request;

import cn.guicheng.register.transaction.Savepoint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of monthly reports on requests (COMP-10): one a month, its figures never changed. */
@Component
public class ComplaintReports {
    private final JdbcClient jdbc;
    private final Savepoint savepoint;
    private final Clock clock;

    ComplaintReports(JdbcClient jdbc, Savepoint savepoint, Clock clock) {
        this.jdbc = jdbc;
        this.savepoint = savepoint;
        this.clock = clock;
    }

    /**
     * Enters a report drafted now.
     *
     * @param figures as JSON
     * @throws ReportAlreadyDrafted where the month has one; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draft(YearMonth month, String caseNumber, String figures) throws ReportAlreadyDrafted {
        try {
            savepoint.behind(() -> jdbc.sql(
                            """
                            insert into complaint_report (report_month, case_number, figures, drafted_at)
                            values (?, ?, ?, ?)""")
                    .params(month.toString(), caseNumber, figures, OffsetDateTime.now(clock))
                    .update());
        } catch (DuplicateKeyException drafted) {
            throw new ReportAlreadyDrafted(month);
        }
    }

    /** The report goes up now, with what is required of the departments. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String caseNumber, String correctiveRequirements) {
        jdbc.sql("update complaint_report set corrective_requirements = ?, sent_at = ? where case_number = ?")
                .params(correctiveRequirements, OffsetDateTime.now(clock), caseNumber)
                .update();
    }

    /** Whoever it was sent to has read and accepted it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void acknowledge(String caseNumber) {
        jdbc.sql("update complaint_report set acknowledged_at = ? where case_number = ?")
                .params(OffsetDateTime.now(clock), caseNumber)
                .update();
    }

    /** The latest month that has a report. */
    public Optional<YearMonth> latest() {
        return jdbc.sql("select max(report_month) from complaint_report")
                .query(String.class)
                .optional()
                .map(YearMonth::parse);
    }
}
