package cn.guicheng.procedure.filelending;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.FileLendingIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty people ask for one item at the same moment: one has it, nineteen wait, in order. */
abstract class SameItemTest {
    private static final int PEOPLE = 20;

    @OnH2
    static class OnH2Test extends SameItemTest {}

    @OnPostgres
    static class OnPostgresTest extends SameItemTest {}

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneHasItAndNineteenWaitInOrder() throws Exception {
        String item = desk.item("ordinary", "engineering", Map.of());
        List<String> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "paidui%02d".formatted(i))
                .toList();
        people.forEach(person -> office.newPerson(person, "排", "队", person + "@example.com", "engineering"));
        List<Callable<String>> requests = people.stream()
                .map(person ->
                        (Callable<String>) () -> office.started(person, "file-lending", desk.request(item, "lend")))
                .toList();
        List<String> cases = Together.together(requests);
        cases.forEach(request -> office.claimTask(ENGINEERING_HEAD, request));
        List<Callable<Integer>> consents = cases.stream()
                .map(office::task)
                .map(task -> (Callable<Integer>) () -> consented(task))
                .toList();
        assertThat(Together.together(consents)).allMatch(status -> status == 204);

        List<String> offered = cases.stream()
                .filter(request -> !office.waitingAt(request).isEmpty())
                .toList();
        assertThat(offered).hasSize(1);
        assertThat(office.rows("loans", item))
                .hasSize(PEOPLE)
                .allMatch(row -> row.path("state").asText().equals("queued"));
        office.does(CLERK, HAND_OVER, offered.get(0), Map.of("handedOver", true));
        assertThat(count(item, "on-loan")).isEqualTo(1);
        assertThat(count(item, "queued")).isEqualTo(PEOPLE - 1);

        List<String> order = jdbc.sql("select case_number from loan where item_number = ? and turn_at is null"
                        + " order by asked_at, case_number")
                .param(item)
                .query(String.class)
                .list();
        List<String> served = new ArrayList<>();
        String holder = offered.get(0);
        for (int turn = 1; turn < PEOPLE; turn++) {
            desk.isBack(holder);
            office.does(CLERK, CHECK_RETURN, holder, intact());
            holder = cases.stream()
                    .filter(request -> office.waitingAt(request).contains(HAND_OVER))
                    .findFirst()
                    .orElseThrow();
            served.add(holder);
            office.does(CLERK, HAND_OVER, holder, Map.of("handedOver", true));
        }
        assertThat(served).isEqualTo(order);
        office.newcomersLeave();
    }

    private int consented(Task task) {
        int status = 409;
        for (int tries = 0; tries < 10 && status == 409; tries++) {
            status = office.complete(ENGINEERING_HEAD, task, APPROVE).status();
        }
        return status;
    }

    private long count(String item, String state) {
        return jdbc.sql("select count(*) from loan where item_number = ? and state = ?")
                .params(item, state)
                .query(Long.class)
                .single();
    }

    /** Whatever a program thinks: a second loan of what is out is impossible. */
    @Test
    void theDatabaseItselfKnowsOneLoanOfAnItem() {
        String item = desk.item();
        desk.lent(item);
        String other = office.started("madong", "file-lending", desk.request(item, "lend"));
        desk.consents(other);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update loan set turn_at = asked_at where case_number = ?")
                                .param(other)
                                .update())
                .isInstanceOf(DuplicateKeyException.class);
    }
}
