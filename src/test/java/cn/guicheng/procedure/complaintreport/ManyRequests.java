package cn.guicheng.procedure.complaintreport;

import cn.guicheng.modelids.ComplaintIds;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests, calls and signatures as years of work leave them, put straight into the registers; always the same. */
public final class ManyRequests {
    private static final List<String> TYPES = List.of("complaint", "repair", "enquiry", "suggestion");
    private static final List<String> TOPICS =
            List.of("engineering", "order", "environment", "service", "charges", "other");
    private static final List<String> CHANNELS = List.of("phone", "visit", "app", "wechat", "email", "online");
    private static final List<String> CAUSES = List.of("quality", "process", "attitude", "equipment", "other");
    private static final List<String> OUTCOMES =
            List.of("satisfied", "not-done", "not-accepted", "unreachable", "inconvenient");

    private final JdbcTemplate jdbc;
    private final Random random = new Random(7);

    public ManyRequests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** This many from there on, one every {@code pause}. */
    public void enter(int number, OffsetDateTime from, Duration pause) {
        List<Object[]> requests = new ArrayList<>();
        List<Object[]> calls = new ArrayList<>();
        List<Object[]> signatures = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            OffsetDateTime received = from.plus(pause.multipliedBy(i));
            String caseNumber = "SQ-F-%06d".formatted(i);
            requests.add(request(caseNumber, received, i));
            for (int n = random.nextInt(3); n > 0; n--) {
                calls.add(call(caseNumber, received.plusHours(20L + random.nextInt(400))));
            }
            for (int n = random.nextInt(4); n > 0; n--) {
                signatures.add(signature(caseNumber, received.plusHours(random.nextInt(400))));
            }
        }
        jdbc.batchUpdate(
                """
                insert into request (case_number, request_type, topic, severity, channel, anonymous, description, department,
                state, received_at, resolve_due_at, overdue, overdue_at, resolved_at, closed_at, root_cause, reopen_of)
                values (?, ?, ?, ?, ?, false, '漏水', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                requests);
        jdbc.batchUpdate(
                """
                insert into request_call (case_number, outcome, agent_number, identity_verified, score, called_by, called_at)
                values (?, ?, '1024', true, ?, 'zhangmin', ?)""",
                calls);
        jdbc.batchUpdate(
                """
                insert into signature (case_number, procedure, task, person, post, signed_at)
                values (?, 'complaint', ?, 'suting', 'admin-assistant', ?)""",
                signatures);
    }

    public void remove() {
        for (String table : List.of("request", "request_call", "signature")) {
            jdbc.update("delete from " + table + " where case_number like 'SQ-F-%'");
        }
    }

    private Object[] request(String caseNumber, OffsetDateTime received, int number) {
        OffsetDateTime due = received.plusHours(24);
        OffsetDateTime resolved = random.nextInt(50) == 0 ? null : received.plusHours(1L + random.nextInt(60));
        boolean overdue = resolved == null || resolved.isAfter(due);
        OffsetDateTime closed =
                resolved == null || random.nextInt(50) == 0 ? null : resolved.plusHours(1L + random.nextInt(72));
        return new Object[] {
            caseNumber,
            any(TYPES),
            any(TOPICS),
            random.nextInt(10) == 0 ? "major" : "ordinary",
            any(CHANNELS),
            random.nextInt(20) == 0 ? null : any(List.of("engineering", "order", "environment", "finance")),
            closed != null ? "closed" : resolved != null ? "resolved" : "open",
            received,
            due,
            overdue,
            overdue ? due : null,
            resolved,
            closed,
            resolved == null ? null : any(CAUSES),
            number > 0 && random.nextInt(15) == 0 ? "SQ-F-%06d".formatted(number - 1) : null
        };
    }

    private Object[] call(String caseNumber, OffsetDateTime calledAt) {
        String outcome = any(OUTCOMES);
        boolean reached = !outcome.startsWith("un") && !outcome.startsWith("in");
        return new Object[] {caseNumber, outcome, reached ? 1 + random.nextInt(5) : null, calledAt};
    }

    private Object[] signature(String caseNumber, OffsetDateTime signedAt) {
        String task = any(List.of(
                ComplaintIds.SUPERVISE_REQUEST,
                ComplaintIds.INFORM_CUSTOMER,
                ComplaintIds.RESOLVE_REQUEST,
                ComplaintIds.DISPATCH_REQUEST));
        return new Object[] {caseNumber, task, signedAt};
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
