package cn.guicheng.procedure.filedestruction;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.modelids.FileDestructionIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.FileLendingIds;
import cn.guicheng.procedure.filelending.LendingDesk;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items past their retention, listed, held, lent and destroyed in any order: what is destroyed is so for ever, and by two. */
@OnH2
class DestructionRandomWalkTest {
    private static final int STEPS = 60;
    private static final List<String> PEOPLE = List.of(CLERK, OTHER_CLERK, "dengjie", ENGINEERING_HEAD);

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Random random;
    private List<String> items;
    private final List<String> destructions = new ArrayList<>();
    private final List<String> loans = new ArrayList<>();
    private final Set<String> destroyed = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverHappensNothingIsDestroyedThatMustBeKept(long seed) {
        random = new Random(seed);
        items = List.of(expired(), expired(), expired(), expired());
        for (int step = 0; step < STEPS; step++) {
            go();
            check("seed " + seed + ", step " + step);
        }
    }

    private String expired() {
        return desk.item("ordinary", "customer-service", Map.of("retentionUntil", isoDay(-1)));
    }

    private void go() {
        switch (random.nextInt(6)) {
            case 0 -> list();
            case 1 -> said(hold(oneOf(items)));
            case 2 ->
                said(office.call("DELETE", CLERK, of(oneOf(items)) + "/hold", Map.of())
                        .status());
            case 3 -> lend();
            default -> goOn();
        }
    }

    private static String of(String item) {
        return "/api/registers/archive-items/" + item;
    }

    private int hold(String item) {
        return office.call("PUT", CLERK, of(item) + "/hold", Map.of("reason", "争议"))
                .status();
    }

    private static void said(int status) {
        assertThat(status).isIn(200, 204, 400, 403, 404, 409);
    }

    private void list() {
        Set<String> chosen = new HashSet<>(List.of(oneOf(items), oneOf(items)));
        var answer = office.start(
                oneOf(List.of(CLERK, OTHER_CLERK)),
                "file-destruction",
                Map.of("itemNumbers", List.copyOf(chosen), "reason", "保管期满"));
        said(answer.status());
        if (answer.status() == 200) {
            destructions.add(answer.body().path("businessKey").asText());
        }
    }

    private void lend() {
        var answer = desk.asks(BORROWER, oneOf(items), "lend");
        said(answer.status());
        if (answer.status() == 200) {
            loans.add(answer.body().path("businessKey").asText());
        }
    }

    /** One step of a case that waits, by whoever comes along: some may, some must not. */
    private void goOn() {
        List<String> waiting = new ArrayList<>(destructions);
        waiting.addAll(loans);
        waiting.removeIf(open -> office.waitingAt(open).isEmpty());
        if (waiting.isEmpty()) {
            return;
        }
        String open = oneOf(waiting);
        String task = office.waitingAt(open).get(0);
        switch (task) {
            case APPROVE_DESTRUCTION ->
                office.does(ENGINEERING_HEAD, task, open, oneOf(List.of(APPROVE, APPROVE, REFUSE)));
            case RECORD_DESTRUCTION ->
                tries(open, Map.of("witness", oneOf(PEOPLE), "manner", "粉碎", "destroyedAt", before()));
            case WITNESS_DESTRUCTION -> tries(open, Map.of());
            case FileLendingIds.CONSENT_AS_BORROWER_HEAD -> office.does(ENGINEERING_HEAD, task, open, APPROVE);
            case FileLendingIds.CONSENT_AS_ARCHIVE_HEAD -> office.does(SERVICE_HEAD, task, open, APPROVE);
            case FileLendingIds.HAND_OVER -> office.does(CLERK, task, open, Map.of("handedOver", true));
            case FileLendingIds.CHECK_RETURN -> office.does(CLERK, task, open, intact());
            case FileLendingIds.CONFIRM_RECEIPT -> desk.isBack(open);
            default -> throw new AssertionError("no way from " + task);
        }
    }

    private static Date before() {
        return new Date(System.currentTimeMillis() - 60_000);
    }

    private void tries(String open, Map<String, Object> values) {
        String person = oneOf(PEOPLE);
        office.claimTask(person, open);
        said(office.complete(person, open, values).status());
    }

    private void check(String when) {
        for (String item : items) {
            String state = desk.state(item);
            long rows = count(
                    """
                    select count(*) from register_entry e join register_value v on v.entry = e.id
                    where e.register = 'destructions' and v.column_name = 'itemNumber' and v.text_value = ?""",
                    item);
            assertThat(rows).as(when + ": rows of " + item).isEqualTo(state.equals("destroyed") ? 1 : 0);
            if (destroyed.contains(item)) {
                assertThat(state).as(when).isEqualTo("destroyed");
            } else if (state.equals("destroyed")) {
                destroyed.add(item);
                assertThat(count(
                                "select count(*) from archive_item where hold_reason is not null and item_number = ?",
                                item))
                        .as(when + ": held and destroyed")
                        .isZero();
                assertThat(count(
                                "select count(*) from loan where state in ('queued', 'on-loan', 'overdue') and item_number = ?",
                                item))
                        .as(when + ": wanted and destroyed")
                        .isZero();
            }
        }
        destructions.stream()
                .filter(one -> "refused".equals(office.outcome(one)))
                .forEach(one -> assertThat(count("select count(*) from archive_item where destruction_case = ?", one))
                        .as(when + ": refused and still listed")
                        .isZero());
        destructions.stream()
                .filter(one -> "destroyed".equals(office.outcome(one)))
                .forEach(this::wasDoneByThree);
    }

    /** Who applied, who destroyed and who witnessed are three. */
    private void wasDoneByThree(String destruction) {
        long people = count(
                """
                select count(distinct person) from signature where task in ('start',
                '%s', '%s') and case_number = ?"""
                        .formatted(RECORD_DESTRUCTION, WITNESS_DESTRUCTION),
                destruction);
        assertThat(people).as(destruction).isEqualTo(3);
    }

    private long count(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Long.class).single();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
