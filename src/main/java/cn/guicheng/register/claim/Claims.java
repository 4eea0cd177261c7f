package cn.guicheng.register.claim;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of expense claims. */
@Component
public class Claims {
    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a claim handed in now; it is in approval. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(Claim claim) {
        jdbc.sql(
                        """
                        insert into claim (case_number, claimant, department, category, purpose, payee, amount_in_cents,
                        content, attachments, special_report_number, state, submitted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'in-approval', ?)""")
                .params(
                        claim.caseNumber(),
                        claim.claimant(),
                        claim.department(),
                        claim.category(),
                        claim.purpose(),
                        claim.payee(),
                        claim.amountInCents(),
                        claim.content(),
                        String.join(",", claim.attachments()),
                        claim.specialReportNumber(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Replaces a returned claim by its correction; it is in approval again. Throws IllegalStateException if it was not returned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revise(Claim claim) {
        int revised = jdbc.sql(
                        """
                        update claim set category = ?, purpose = ?, payee = ?, amount_in_cents = ?, content = ?,
                        attachments = ?, special_report_number = ?, state = 'in-approval'
                        where case_number = ? and state = 'returned'""")
                .params(
                        claim.category(),
                        claim.purpose(),
                        claim.payee(),
                        claim.amountInCents(),
                        claim.content(),
                        String.join(",", claim.attachments()),
                        claim.specialReportNumber(),
                        claim.caseNumber())
                .update();
        mustBeOne(revised, claim.caseNumber(), "returned");
    }

    /** The claim as it stands. */
    public Claim get(String caseNumber) {
        return jdbc.sql("select * from claim where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> new Claim(
                        row.getString("case_number"),
                        row.getString("claimant"),
                        row.getString("department"),
                        row.getString("category"),
                        row.getString("purpose"),
                        row.getString("payee"),
                        row.getLong("amount_in_cents"),
                        row.getString("content"),
                        set(row.getString("attachments")),
                        row.getString("special_report_number")))
                .single();
    }

    /** The claim went back to its claimant. Throws IllegalStateException if it was not in approval. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(String caseNumber) {
        int returned = jdbc.sql("update claim set state = 'returned' where case_number = ? and state = 'in-approval'")
                .param(caseNumber)
                .update();
        mustBeOne(returned, caseNumber, "in approval");
    }

    /** The claim ended as {@code paid}, {@code refused} or {@code withdrawn}. Throws IllegalStateException if it ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String caseNumber, String state) {
        int closed = jdbc.sql("update claim set state = ?, closed_at = ? where case_number = ?"
                        + " and state in ('in-approval', 'returned')")
                .params(state, OffsetDateTime.now(clock), caseNumber)
                .update();
        mustBeOne(closed, caseNumber, "open");
    }

    private static void mustBeOne(int changed, String caseNumber, String state) {
        if (changed != 1) {
            throw new IllegalStateException("claim " + caseNumber + " is not " + state);
        }
    }

    private static Set<String> set(String text) {
        return text == null || text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(",")));
    }
}
