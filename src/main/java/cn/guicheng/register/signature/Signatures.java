package cn.guicheng.register.signature;

import cn.guicheng.register.concealment.ReadableRows;
import cn.guicheng.register.transaction.TransactionMemory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signature register. A signature is added and, once, told its conclusion; nothing here is ever changed or removed. */
@Component
public class Signatures {
    private static final String LATEST_OF_PERSON =
            "(select %s from person_as_of where person = ? order by id desc fetch first 1 rows only)";

    private static final String LATEST_OF_GROUP =
            "(select name from group_as_of where group_id = %s order by id desc fetch first 1 rows only)";

    /** What people and groups are called is read where it is written: one question for all of it. */
    private static final String SIGN =
            """
            insert into signature (case_number, procedure, task, person, acting_for, post, decision, comment, signed_at, person_name,
            acting_for_name, department, department_name, post_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(%s, ?), coalesce(%s, ?), %s, %s, %s)"""
                    .formatted(
                            LATEST_OF_PERSON.formatted("name"),
                            LATEST_OF_PERSON.formatted("name"),
                            LATEST_OF_PERSON.formatted("department"),
                            LATEST_OF_GROUP.formatted(LATEST_OF_PERSON.formatted("department")),
                            LATEST_OF_GROUP.formatted("?"));

    /** Called as the record calls them: that is looked for first, and each name not found is an exception a row. */
    private static final String AS_SIGNATURE =
            "case_number as caseNumber, procedure, task, person, acting_for as actingFor, post, decision, comment,"
                    + " signed_at as signedAt, coalesce(person_name, person) as personName, coalesce(acting_for_name,"
                    + " acting_for) as actingForName, department, department_name as departmentName, coalesce(post_name,"
                    + " post) as postName";

    /** Numbers of the cases started by any of {@code :people} in whose procedure {@code :reader} is not excluded, as a query in SQL. */
    public static final String STARTED_BY_ANY =
            """
            select s.case_number from signature s where s.task = 'start' and s.person in (:people)
            and not exists (select 1 from exclusion e where e.case_number = s.case_number
            and e.procedure = s.procedure and e.person = :reader)""";

    private final JdbcClient jdbc;
    private final ReadableRows rows;
    private final Clock clock;
    private final TransactionMemory<List<Signature>> ofCase = new TransactionMemory<>();

    Signatures(JdbcClient jdbc, ReadableRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Adds a signature made now, in the person's own right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(
            String caseNumber,
            String procedure,
            String task,
            String person,
            String post,
            String decision,
            String comment) {
        sign(caseNumber, procedure, task, person, null, post, decision, comment);
    }

    /** Adds a signature made now; {@code actingFor} is the user id of who is away and in whose place the person signs, or null. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(
            String caseNumber,
            String procedure,
            String task,
            String person,
            String actingFor,
            String post,
            String decision,
            String comment) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        KeyHolder written = new GeneratedKeyHolder();
        jdbc.sql(SIGN)
                .params(Arrays.asList(
                        caseNumber,
                        procedure,
                        task,
                        person,
                        actingFor,
                        post,
                        decision,
                        comment,
                        now,
                        person,
                        person,
                        actingFor,
                        actingFor,
                        person,
                        person,
                        post))
                .update(written, "person_name", "acting_for_name", "department", "department_name", "post_name");
        Signature added = new Signature(
                caseNumber,
                procedure,
                task,
                person,
                actingFor,
                post,
                decision,
                comment,
                now,
                text(written, "person_name"),
                text(written, "acting_for_name"),
                text(written, "department"),
                text(written, "department_name"),
                text(written, "post_name"));
        ofCase.update(caseNumber, earlier -> Stream.concat(earlier.stream(), Stream.of(added))
                .toList());
    }

    private static String text(KeyHolder written, String column) {
        return (String) written.getKeys().get(column);
    }

    /**
     * Gives the latest signature of a task its decision, where it is drawn from other answers and not chosen by itself
     * (REIM-10), and the reason where the person gave none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void conclude(String caseNumber, String task, String decision, String reason) {
        jdbc.sql(
                        """
                        update signature set decision = ?, comment = coalesce(comment, ?) where decision is null and id =
                        (select max(id) from signature where case_number = ? and task = ?)""")
                .params(decision, reason, caseNumber, task)
                .update();
        ofCase.forget(caseNumber);
    }

    /** The signatures of a case with which a step was done, or it was started or sent a message, oldest first. */
    public List<Signature> ofCase(String caseNumber) {
        return allOfCase(caseNumber).stream().filter(Signature::isOfAStep).toList();
    }

    /** All signatures of a case, with what its people settled among themselves, oldest first. */
    public List<Signature> allOfCase(String caseNumber) {
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

    /** Whether this person signed anything in the case, or somebody did in their place. */
    public boolean hasSigned(String person, String caseNumber) {
        return jdbc.sql("select count(*) from signature where (person = ? or acting_for = ?) and case_number = ?")
                        .params(person, person, caseNumber)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of these cases those in which this person signed anything, or somebody did in their place. */
    public Set<String> signedAmong(Collection<String> caseNumbers, String person) {
        return caseNumbers.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct case_number from signature where (person = :person or acting_for ="
                                + " :person) and case_number in (:cases)")
                        .param("person", person)
                        .param("cases", caseNumbers)
                        .query(String.class)
                        .set();
    }

    /** Numbers of the cases started by any of these people in whose procedure {@code reader} is not excluded. */
    public Set<String> startedByAny(Collection<String> people, String reader) {
        return people.isEmpty()
                ? Set.of()
                : jdbc.sql(STARTED_BY_ANY)
                        .param("people", people)
                        .param("reader", reader)
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
    public Map<String, Starter> starters(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        Map<String, Starter> starters = new HashMap<>();
        jdbc.sql("select case_number, person, coalesce(person_name, person) as person_name from signature"
                        + " where task = 'start' and case_number in (:caseNumbers)")
                .param("caseNumbers", caseNumbers)
                .query(row -> {
                    starters.put(
                            row.getString("case_number"),
                            new Starter(row.getString("person"), row.getString("person_name")));
                });
        return starters;
    }

    /** User id, and what they were called then. */
    public record Starter(String person, String name) {}

    /** How often each of these tasks was signed in a span of time, as far as the reader may know, by task; one that was not is left out. */
    public Map<String, Long> counts(Collection<String> tasks, OffsetDateTime from, OffsetDateTime to) {
        Map<String, Long> counts = new HashMap<>();
        rows.sql("select task, count(*) as times from signature where task in (:tasks) and signed_at >= :from"
                        + " and signed_at < :to and (decision is null or decision not in (:besides)) group by task")
                .param("besides", Signature.AMONG_COLLEAGUES)
                .param("tasks", tasks)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getString("task"), row.getLong("times"));
                });
        return counts;
    }
}
