package cn.guicheng.register.concealment;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Asks registers what whoever reads may know: rows of cases that are concealed from them are not there, in no list, count or
 * sum. Who has nothing concealed from them is answered by the question as it stands, from the same indexes.
 */
@Component
public class ReadableRows {
    private static final String READER = "concealedFromReader";
    private static final String OTHERS =
            "case_number not in (select k.case_number from concealment k where k.person = :" + READER + ")";
    private static final NarrowedTables NARROWED = new NarrowedTables(Stream.of(
                    "flow_run",
                    "flow_step",
                    "flow_deadline",
                    "flow_decision",
                    "request_call",
                    "request",
                    "signature",
                    "payment")
            .collect(Collectors.toMap(Function.identity(), table -> OTHERS)));

    private final JdbcClient jdbc;
    private final Concealments concealments;
    private final CurrentReader reader;
    private final ThreadLocal<Optional<String>> readsFor = new ThreadLocal<>();

    ReadableRows(JdbcClient jdbc, Concealments concealments, CurrentReader reader) {
        this.jdbc = jdbc;
        this.concealments = concealments;
        this.reader = reader;
    }

    /** What the work reads for this person, whoever is logged in. */
    public <T> T readBy(String person, Supplier<T> work) {
        return readFor(Optional.of(person), work);
    }

    /** What the work reads when nothing is concealed, whoever is logged in: for the record, not for a reader. */
    public <T> T ofEverything(Supplier<T> work) {
        return readFor(Optional.empty(), work);
    }

    private <T> T readFor(Optional<String> person, Supplier<T> work) {
        readsFor.set(person);
        try {
            return work.get();
        } finally {
            readsFor.remove();
        }
    }

    /** The question with named parameters, for whoever is logged in. */
    public StatementSpec sql(String sql) {
        Optional<String> asked = readsFor.get();
        return (asked == null ? reader.person() : asked)
                .filter(concealments::hasAny)
                .map(person -> jdbc.sql(NARROWED.in(sql)).param(READER, person))
                .orElseGet(() -> jdbc.sql(sql));
    }
}
