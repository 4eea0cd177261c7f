package cn.guicheng.register.earlier;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down, and says in the log, which numbers of earlier times turned out to be the same, or none. */
record NumberClashes(JdbcClient database, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(NumberClashes.class);

    /** {@code otherCase} is null where the number is no other's. */
    void report(String register, String written, String caseNumber, String otherCase, String finding) {
        LOG.warn("{}: “{}” of {}: {} {}", register, written, caseNumber, finding, otherCase == null ? "" : otherCase);
        database.sql(
                        """
                        insert into number_clash (register, written, case_number, other_case, finding, found_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(register, written, caseNumber, otherCase, finding, OffsetDateTime.now(clock))
                .update();
    }
}
