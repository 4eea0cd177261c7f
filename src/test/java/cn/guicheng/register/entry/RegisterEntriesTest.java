package cn.guicheng.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case has one row, brought up to date; nothing of it is lost; on both databases. */
abstract class RegisterEntriesTest {
    @OnH2
    static class OnH2Test extends RegisterEntriesTest {}

    @OnPostgres
    static class OnPostgresTest extends RegisterEntriesTest {}

    private static final String REGISTER = "entries-test";

    @Autowired
    RegisterEntries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void takeBack() {
        jdbc.sql("delete from register_value where entry in (select id from register_entry where register = ?)")
                .param(REGISTER)
                .update();
        jdbc.sql("delete from register_entry where register = ?")
                .param(REGISTER)
                .update();
    }

    @Test
    void aColumnOfWhichALaterVersionSaysNothingKeepsItsValue() {
        enter("v1", "open", Map.of("bench", EntryValue.text("A-1"), "people", EntryValue.number(3)));
        enter("v2", "open", Map.of("bench", EntryValue.text("B-2")));
        assertThat(value("bench")).isEqualTo("B-2");
        assertThat(value("people")).isEqualTo("3");
        assertThat(row()).containsEntry("search_text", "gw-t-1 b-2").containsEntry("process_definition_id", "v2");
    }

    @Test
    void whatIsEmptyNowIsEmpty() {
        enter("v1", null, Map.of("bench", EntryValue.text("A-1")));
        Map<String, EntryValue> nothing = new HashMap<>();
        nothing.put("bench", null);
        enter("v1", null, nothing);
        assertThat(values()).isZero();
        assertThat(row()).containsEntry("search_text", "gw-t-1");
    }

    @Test
    void whoStandsThereKeepsTheNameOfThatTime() {
        OffsetDateTime then = OffsetDateTime.parse("2026-01-05T10:00:00+08:00");
        enter("v1", null, Map.of("borrower", EntryValue.named("lina", then)));
        enter("v1", null, Map.of("borrower", EntryValue.named("lina", then.plusDays(1))));
        assertThat(jdbc.sql(
                                "select time_value from register_value where text_value = 'lina' and column_name = 'borrower'"
                                        + " and entry in (select id from register_entry where register = ?)")
                        .param(REGISTER)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(then.toInstant());
    }

    @Test
    void aStateIsLeftOnlyWhereTheModelSaysSo() {
        change("lent");
        assertThat(jdbc.sql("select count(*) from register_entry where register = ?")
                        .param(REGISTER)
                        .query(Long.class)
                        .single())
                .isZero();
        enter("v1", "requested", Map.of());
        change("lent", "requested");
        assertThat(row()).containsEntry("state", "lent");
        assertThatThrownBy(() -> change("withdrawn", "requested"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GW-T-1 in entries-test is lent");
        change("withdrawn");
        enter("v1", "requested", Map.of());
        assertThat(row()).containsEntry("state", "withdrawn");
    }

    @Test
    void aCaseHasSeveralRowsEachWithItsState() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            for (int number = 1; number <= 3; number++) {
                entries.enter(new RegisterEntry(
                        REGISTER,
                        "GW-T-1",
                        number,
                        "bench-lending",
                        "v1",
                        "issued",
                        Map.of("bench", EntryValue.text("A-" + number))));
            }
            entries.changeState(REGISTER, "GW-T-1", row -> row <= 2 ? "returned" : "lost", Set.of("issued"));
        });
        assertThat(entries.count(REGISTER, "GW-T-1")).isEqualTo(3);
        assertThat(jdbc.sql("select state from register_entry where register = ? order by case_row")
                        .param(REGISTER)
                        .query(String.class)
                        .list())
                .containsExactly("returned", "returned", "lost");
        assertThatThrownBy(() -> change("returned", "issued")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsLongerThanARowTakesIsCut() {
        enter("v1", null, Map.of("note", EntryValue.text("字".repeat(5_000))));
        assertThat(value("note")).hasSize(4_000);
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatThrownBy(() -> entries.changeState(REGISTER, "GW-T-1", row -> "lent", Set.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> entries.enter(entry("v1", null, Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static RegisterEntry entry(String version, String state, Map<String, EntryValue> values) {
        return new RegisterEntry(REGISTER, "GW-T-1", 1, "bench-lending", version, state, values);
    }

    private void enter(String version, String state, Map<String, EntryValue> values) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> entries.enter(entry(version, state, values)));
    }

    private void change(String state, String... leaving) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> entries.changeState(REGISTER, "GW-T-1", row -> state, Set.of(leaving)));
    }

    private Map<String, Object> row() {
        return jdbc.sql("select search_text, state, process_definition_id from register_entry where register = ?")
                .param(REGISTER)
                .query()
                .singleRow();
    }

    private String value(String column) {
        return jdbc.sql("select text_value from register_value where column_name = ? and entry in"
                        + " (select id from register_entry where register = ?)")
                .params(column, REGISTER)
                .query(String.class)
                .single();
    }

    private long values() {
        return jdbc.sql("select count(*) from register_value where entry in (select id from register_entry where"
                        + " register = ?)")
                .param(REGISTER)
                .query(Long.class)
                .single();
    }
}
