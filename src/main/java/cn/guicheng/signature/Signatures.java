package cn.guicheng.signature;

import cn.guicheng.concealment.ReadableRows;
import cn.guicheng.transaction.TransactionMemory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signature register. A signature is added and, once, told its conclusion; nothing here is ever changed or removed. */
@Component
public class Signatures {
    private static final String COLUMNS = "case_number, procedure, task, person, post, decision, comment, signed_at";

    /** Called as the record calls them: that is looked for first, and each name not found is an exception a row. */
    private static final String AS_SIGNATURE =
            "case_number as caseNumber, procedure, task, person, post, decision, comment, signed_at as signedAt";

    private final JdbcClient jdbc;
    private final ReadableRows rows;
    private final Clock clock;
    private final TransactionMemory<List<Signature>> ofCase = new TransactionMemory<>();

    Signatures(JdbcClient jdbc, ReadableRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Adds a signature made now. */
    public void sign(
            String caseNumber,
            String procedure,
            String task,
            String person,
            String post,
            String decision,
            String comment) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into signature (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseNumber, procedure, task, person, post, decision, comment, now)
                .update();
        Signature added = new Signature(caseNumber, procedure, task, person, post, decision, comment, now);
        ofCase.update(caseNumber, earlier -> Stream.concat(earlier.stream(), Stream.of(added))
                .toList());
    }

    /**
     * Gives the latest signature of a task its decision, where it is drawn from other answers and not chosen by itself
     * (REIM-10), and the reason where the person gave none.
     */
    public void conclude(String caseNumber, String task, String decision, String reason) {
        jdbc.sql(
                        """
                        update signature set decision = ?, comment = coalesce(comment, ?) where decision is null and id =
                        (select max(id) from signature where case_number = ? and task = ?)""")
                .params(decision, reason, caseNumber, task)
                .update();
        ofCase.forget(caseNumber);
    }

    /** All signatures of a case, oldest first. */
    public List<Signature> ofCase(String caseNumber) {
        return ofCase.within(caseNumber, () -> jdbc.sql(
                        "select " + AS_SIGNATURE + " from signature where case_number = ? order by id")
                .param(caseNumber)
                .query(Signature.class)
                .list());
    }

    /** The latest signature of a task in a case. */
    public Optional<Signature> latest(String caseNumber, String task) {
        return latest(
                ofCase(caseNumber).stream().filter(signature -> signature.task().equals(task)));
    }

    /** The latest signature of a task of a procedure in a case. */
    public Optional<Signature> latest(String caseNumber, String procedure, String task) {
        return latest(ofCase(caseNumber).stream()
                .filter(signature -> signature.procedure().equals(procedure)
                        && signature.task().equals(task)));
    }

    /** The latest signature of a case. */
    public Optional<Signature> latest(String caseNumber) {
        return latest(ofCase(caseNumber).stream());
    }

    private static Optional<Signature> latest(Stream<Signature> signatures) {
        return signatures.reduce((earlier, later) -> later);
    }

    /** Whether this person signed anything in the case. */
    public boolean hasSigned(String person, String caseNumber) {
        return jdbc.sql("select count(*) from signature where person = ? and case_number = ?")
                        .params(person, caseNumber)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of these cases those in which this person signed anything. */
    public Set<String> signedAmong(Collection<String> caseNumbers, String person) {
        return caseNumbers.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct case_number from signature where person = :person and case_number in"
                                + " (:cases)")
                        .param("person", person)
                        .param("cases", caseNumbers)
                        .query(String.class)
                        .set();
    }

    /** Whether this person started the case. */
    public boolean hasStarted(String person, String caseNumber) {
        return latest(caseNumber, "start")
                .filter(start -> start.person().equals(person))
                .isPresent();
    }

    /** Who started each of these cases, by case number. */
    public Map<String, String> starters(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        Map<String, String> starters = new HashMap<>();
        jdbc.sql("select case_number, person from signature where task = 'start' and case_number in (:caseNumbers)")
                .param("caseNumbers", caseNumbers)
                .query(row -> {
                    starters.put(row.getString("case_number"), row.getString("person"));
                });
        return starters;
    }

    /** How often each of these tasks was signed in a span of time, as far as the reader may know, by task; one that was not is left out. */
    public Map<String, Long> counts(Collection<String> tasks, OffsetDateTime from, OffsetDateTime to) {
        Map<String, Long> counts = new HashMap<>();
        rows.sql("select task, count(*) as times from signature where task in (:tasks) and signed_at >= :from"
                        + " and signed_at < :to group by task")
                .param("tasks", tasks)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getString("task"), row.getLong("times"));
                });
        return counts;
    }
}
