package cn.guicheng.register.request;

import cn.guicheng.register.concealment.ReadableRows;
import cn.guicheng.register.normalform.PinyinInitials;
import cn.guicheng.register.normalform.UnitKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of requests. Every change belongs to the transaction of what happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Requests {
    /** Called as the record calls them: that is looked for first, and each name not found is an exception a row. */
    private static final String COLUMNS =
            """
            case_number as caseNumber, request_type as requestType, topic, severity, channel, customer_name as customerName,
            customer_phone as customerPhone, customer_email as customerEmail, unit, anonymous, description, department,
            state, received_at as receivedAt, closed_at as closedAt, follow_up_of as followUpOf, reopen_of as reopenOf""";

    private final JdbcClient jdbc;
    private final ReadableRows rows;
    private final Clock clock;

    Requests(JdbcClient jdbc, ReadableRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Enters a new request, open, as received now; severity, department, state and times of the argument do not count. */
    public void receive(Request request) {
        UnitKey unit = UnitKey.of(request.unit());
        jdbc.sql(
                        """
                        insert into request (case_number, request_type, topic, channel, customer_name, customer_phone,
                        customer_email, unit, unit_key, anonymous, description, state, received_at, follow_up_of, reopen_of,
                        initials, chain) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?,
                        coalesce((select chain from request where case_number = ?), cast(? as varchar)))""")
                .params(
                        request.caseNumber(),
                        request.requestType(),
                        request.topic(),
                        request.channel(),
                        request.customerName(),
                        request.customerPhone(),
                        request.customerEmail(),
                        request.unit(),
                        unit == null ? null : unit.text(),
                        request.anonymous(),
                        request.description(),
                        OffsetDateTime.now(clock),
                        request.followUpOf(),
                        request.reopenOf(),
                        PinyinInitials.ofName(request.customerName()),
                        request.followUpOf(),
                        request.caseNumber())
                .update();
    }

    /** Numbers of the requests that this one is linked to, directly or through others, itself included. */
    public Set<String> linked(String caseNumber) {
        return jdbc.sql(
                        "select case_number from request where chain = (select chain from request where case_number = ?)")
                .param(caseNumber)
                .query(String.class)
                .set();
    }

    /** How serious it is; {@code proposedDepartment} has it as long as nobody dispatched it elsewhere. */
    public void classify(String caseNumber, String severity, String proposedDepartment) {
        change("severity = ?, department = coalesce(department, ?)", caseNumber, severity, proposedDepartment);
    }

    /** {@code department} handles it from now on. */
    public void dispatch(String caseNumber, String department) {
        change("department = ?", caseNumber, department);
    }

    /** Its time to resolve ends then. */
    public void isDue(String caseNumber, OffsetDateTime resolveDueAt) {
        change("resolve_due_at = ?", caseNumber, resolveDueAt);
    }

    /** Its time to resolve ran out. */
    public void isOverdue(String caseNumber) {
        // The administrator may bring the deadline about before its time.
        change(
                "overdue = true, overdue_at = coalesce(overdue_at, least(resolve_due_at, ?))",
                caseNumber,
                OffsetDateTime.now(clock));
    }

    /** Resolved now; {@code rootCause} is null for what has none. */
    public void resolve(String caseNumber, String rootCause) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        change(
                """
                state = 'resolved', resolved_at = ?, root_cause = coalesce(?, root_cause),
                overdue = (overdue or (resolve_due_at is not null and resolve_due_at < ?)),
                overdue_at = coalesce(overdue_at, case when resolve_due_at < ? then resolve_due_at end)""",
                caseNumber,
                now,
                rootCause,
                now,
                now);
    }

    /** Back to those who handle it. */
    public void reopen(String caseNumber) {
        change("state = 'open', resolved_at = null", caseNumber);
    }

    /** Ended now as {@code outcome}. */
    public void close(String caseNumber, String outcome) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        change("state = ?, closed_at = ?", caseNumber, outcome, now);
    }

    /** Enters a call. Returns how many calls of the case came out like this one, itself included. */
    public int enter(Call call) {
        jdbc.sql(
                        """
                        insert into request_call (case_number, outcome, agent_number, identity_verified, score, opinion,
                        new_demand, new_demand_answer, called_by, called_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        call.caseNumber(),
                        call.outcome(),
                        call.agentNumber(),
                        call.identityVerified(),
                        call.score(),
                        call.opinion(),
                        call.newDemand(),
                        call.newDemandAnswer(),
                        call.calledBy(),
                        OffsetDateTime.now(clock))
                .update();
        if (call.score() != null) {
            change("satisfaction_score = ?", call.caseNumber(), call.score());
        }
        return jdbc.sql("select count(*) from request_call where case_number = ? and outcome = ?")
                .params(call.caseNumber(), call.outcome())
                .query(Integer.class)
                .single();
    }

    /** Whether one of the calls came out like this. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean hadCall(String caseNumber, List<String> outcomes) {
        return jdbc.sql("select count(*) from request_call where case_number = :case and outcome in (:outcomes)")
                        .param("case", caseNumber)
                        .param("outcomes", outcomes)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Request> find(String caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from request where case_number = ?")
                .param(caseNumber)
                .query(Request.class)
                .optional();
    }

    /**
     * The latest requests of a customer that whoever is logged in may know of, newest first.
     *
     * @param phone normalised, or null
     * @param unit or null
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Request> earlier(String phone, UnitKey unit, int most) {
        // Two questions with an index each; "or" between two columns would read the whole table. H2 reads in
        // the order of an index only where all of its columns are named, else everything a customer ever asked.
        return rows.sql("select " + COLUMNS + " from request where case_number in ("
                        + "(select case_number from request where customer_phone = :phone"
                        + " order by customer_phone desc, received_at desc fetch first :most rows only) union "
                        + "(select case_number from request where unit_key = :unit"
                        + " order by unit_key desc, received_at desc fetch first :most rows only))"
                        + " order by received_at desc, case_number desc fetch first :most rows only")
                .param("phone", phone == null ? "" : phone)
                .param("unit", unit == null ? "" : unit.text())
                .param("most", most)
                .query(Request.class)
                .list();
    }

    /** Whether this customer complained or had something to repair since then, as far as whoever is logged in may know. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean hasEarlier(String phone, UnitKey unit, OffsetDateTime since) {
        return rows.sql(
                                """
                                select (select count(*) from request where customer_phone = :phone and received_at >= :since
                                and request_type in ('complaint', 'repair'))
                                + (select count(*) from request where unit_key = :unit and received_at >= :since
                                and request_type in ('complaint', 'repair'))""")
                        .param("phone", phone == null ? "" : phone)
                        .param("unit", unit == null ? "" : unit.text())
                        .param("since", since)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether anybody of this unit was ever heard of, as far as whoever is logged in may know. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean knows(UnitKey unit) {
        return !rows.sql("select case_number from request where unit_key = :unit fetch first 1 rows only")
                .param("unit", unit.text())
                .query(String.class)
                .list()
                .isEmpty();
    }

    private void change(String what, String caseNumber, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = caseNumber;
        int changed = jdbc.sql("update request set " + what + " where case_number = ? and closed_at is null")
                .params(all)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("request " + caseNumber + " is not open");
        }
    }
}
