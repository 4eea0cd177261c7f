package cn.guicheng.register.find;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of each case, in one row a case. */
@Component
public class CaseTexts {
    /** What the column holds: more than the longest lists that forms take, with the initials of their names. */
    public static final int LONGEST = 1_000_000;

    /** Query in SQL: numbers of the cases that have the words they should have. */
    public static final String CASES = "select w.case_number from case_text w where not w.outdated";

    private final JdbcClient jdbc;

    CaseTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever writes them meanwhile waits until the transaction ends: they are read from all that the case holds, and none is lost. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String caseNumber) {
        jdbc.sql("select case_number from case_text where case_number = ? for update")
                .param(caseNumber)
                .query(String.class)
                .optional();
    }

    /**
     * Writes the words of a case anew; the same words change nothing.
     *
     * @param words in the normal form of {@link FindTerms#normal}, each on a line; what is too long is cut
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String caseNumber, OffsetDateTime startedAt, String words) {
        String kept = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        String before = jdbc.sql(
                        "select case when outdated then '' else words end from case_text where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .optional()
                .orElse(null);
        if (before == null) {
            jdbc.sql("insert into case_text (case_number, started_at, words) values (?, ?, ?)")
                    .params(caseNumber, startedAt, kept)
                    .update();
        } else if (!before.equals(kept)) {
            jdbc.sql("update case_text set words = ?, outdated = false where case_number = ?")
                    .params(kept, caseNumber)
                    .update();
        }
    }
}
