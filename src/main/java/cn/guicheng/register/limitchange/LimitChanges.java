package cn.guicheng.register.limitchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of proposals to change a limit table: what was proposed is never changed, only what became of it is added. */
@Component
public class LimitChanges {
    private static final String SELECT =
            """
            select case_number as caseNumber, limit_table as limitTable, proposer, approver, reason,
            effective_from as effectiveFrom, base_version as baseVersion, version, state, dmn, difference, findings,
            back_test as backTest, proposed_at as proposedAt, decided_at as decidedAt, in_force_at as inForceAt
            from limit_change
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LimitChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a proposal made now; what it came to, and when, is not asked of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(LimitChange change) {
        jdbc.sql(
                        """
                        insert into limit_change (case_number, limit_table, proposer, reason, effective_from,
                        base_version, state, dmn, difference, findings, back_test, proposed_at)
                        values (?, ?, ?, ?, ?, ?, 'proposed', ?, ?, ?, ?, ?)""")
                .params(
                        change.caseNumber(),
                        change.limitTable(),
                        change.proposer(),
                        change.reason(),
                        change.effectiveFrom(),
                        change.baseVersion(),
                        change.dmn(),
                        change.difference(),
                        change.findings(),
                        change.backTest(),
                        now())
                .update();
    }

    /** Somebody approves ({@code approved}) or refuses ({@code refused}) it now. IllegalStateException if somebody did before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(String caseNumber, String approver, String state) {
        int decided = jdbc.sql("update limit_change set approver = ?, state = ?, decided_at = ?"
                        + " where case_number = ? and state = 'proposed'")
                .params(approver, state, now(), caseNumber)
                .update();
        mustBeOne(decided, caseNumber, "proposed");
    }

    /** It comes into force now, as this version of its table. IllegalStateException if it is not approved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterIntoForce(String caseNumber, int version) {
        int inForce = jdbc.sql("update limit_change set state = 'in-force', version = ?, in_force_at = ?"
                        + " where case_number = ? and state = 'approved'")
                .params(version, now(), caseNumber)
                .update();
        mustBeOne(inForce, caseNumber, "approved");
    }

    /** It ends without coming into force: {@code withdrawn} or {@code stale}. IllegalStateException if it ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String caseNumber, String state) {
        int ended = jdbc.sql(
                        "update limit_change set state = ? where case_number = ? and state in ('proposed', 'approved')")
                .params(state, caseNumber)
                .update();
        mustBeOne(ended, caseNumber, "open");
    }

    public Optional<LimitChange> find(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ?")
                .param(caseNumber)
                .query(LimitChange.class)
                .optional();
    }

    /** All proposals about a table, the latest first. */
    public List<LimitChange> of(String limitTable) {
        return jdbc.sql(SELECT + "where limit_table = ? order by proposed_at desc, case_number desc")
                .param(limitTable)
                .query(LimitChange.class)
                .list();
    }

    /** All proposals there are, the latest first. */
    public List<LimitChange> all() {
        return jdbc.sql(SELECT + "order by proposed_at desc, case_number desc")
                .query(LimitChange.class)
                .list();
    }

    /** Those about a table that can still come into force. */
    public List<LimitChange> open(String limitTable) {
        return of(limitTable).stream().filter(LimitChange::isOpen).toList();
    }

    private static void mustBeOne(int changed, String caseNumber, String state) {
        if (changed != 1) {
            throw new IllegalStateException("limit change " + caseNumber + " is not " + state);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
