package cn.guicheng.register.entry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of all registers that procedures declare; each is written in its case's transaction and never removed. */
@Component
public class RegisterEntries {
    private final JdbcClient jdbc;
    private final EntryValues values;
    private final Clock clock;

    RegisterEntries(JdbcClient jdbc, EntryValues values, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.clock = clock;
    }

    private record Known(long id, int number, String state) {}

    /** Writes a row of the case, or brings it up to date; columns of which nothing is said, and its state, stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(RegisterEntry entry) {
        long id = known(entry.register(), entry.caseNumber()).stream()
                .filter(row -> row.number() == entry.number())
                .findFirst()
                .map(Known::id)
                .orElseGet(() -> added(entry));
        List<String> texts = values.write(id, entry.values());
        jdbc.sql(
                        """
                        update register_entry set process_definition_id = ?, updated_at = ?, search_text = ?
                        where id = ?""")
                .params(entry.version(), OffsetDateTime.now(clock), SearchText.of(entry.caseNumber(), texts), id)
                .update();
    }

    /** How many rows a case has. */
    public int count(String register, String caseNumber) {
        return known(register, caseNumber).size();
    }

    /**
     * Gives the case's rows a state; a case without rows has none.
     *
     * @param state of each row, by its number
     * @param leaving the states that they may leave for it; empty for any
     * @throws IllegalStateException where one is in another
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeState(String register, String caseNumber, IntFunction<String> state, Set<String> leaving) {
        known(register, caseNumber).forEach(row -> {
            check(register, caseNumber, row.state(), leaving);
            int changed = jdbc.sql(
                            "update register_entry set state = ?, updated_at = ? where id = ? and (state = ? or state is null)")
                    .params(state.apply(row.number()), OffsetDateTime.now(clock), row.id(), row.state())
                    .update();
            if (changed == 0) {
                throw new IllegalStateException("the row of %s in %s has moved on".formatted(caseNumber, register));
            }
        });
    }

    private static void check(String register, String caseNumber, String state, Set<String> leaving) {
        if (!leaving.isEmpty() && !leaving.contains(String.valueOf(state))) {
            throw new IllegalStateException("the row of %s in %s is %s and not %s"
                    .formatted(caseNumber, register, state, String.join(" or ", leaving)));
        }
    }

    private List<Known> known(String register, String caseNumber) {
        return jdbc.sql("select id, case_row, state from register_entry where register = ? and case_number = ?"
                        + " order by case_row")
                .params(register, caseNumber)
                .query((row, number) -> new Known(row.getLong("id"), row.getInt("case_row"), row.getString("state")))
                .list();
    }

    private long added(RegisterEntry entry) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        KeyHolder written = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into register_entry (register, case_number, case_row, procedure, process_definition_id, state,
                        entered_at, updated_at, search_text) values (?, ?, ?, ?, ?, ?, ?, ?, '')""")
                .params(
                        entry.register(),
                        entry.caseNumber(),
                        entry.number(),
                        entry.procedure(),
                        entry.version(),
                        entry.state(),
                        now,
                        now)
                .update(written, "id");
        return written.getKey().longValue();
    }
}
