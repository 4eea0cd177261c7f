package cn.guicheng.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.store.TakenOver.Absent;
import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.register.concealment.Concealments;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may see is asked of more cases than the database takes parameters in a question; on both databases. */
abstract class ManyCasesSeenTest {
    @OnH2
    static class OnH2Test extends ManyCasesSeenTest {}

    @OnPostgres
    static class OnPostgresTest extends ManyCasesSeenTest {}

    private static final int MANY = 70_000;

    @Autowired
    TestOffice office;

    @Autowired
    CaseVisibility visibility;

    @Autowired
    Concealments concealments;

    @Autowired
    TasksForPerson tasks;

    @Test
    void ofManyCasesThoseAreSeenThatOneMaySee() {
        String claim = office.started();
        List<String> numbers = Stream.concat(
                        IntStream.range(0, MANY).mapToObj("BX-2098-%06d"::formatted), Stream.of(claim))
                .toList();
        assertThat(visibility.visibleAmong(numbers, "sunzhiqiang")).containsExactly(claim);
        assertThat(visibility.visibleAmong(numbers, "tangli")).isEmpty();
        assertThat(visibility.visibleAmong(numbers, "chenjianhua")).hasSize(MANY + 1);
    }

    /** What is concealed in a case that has long ended narrows nothing any more. */
    @Test
    void onlyOpenCasesCountWhereTheyAreConcealed() {
        String claim = office.started();
        concealments.conceal("TS-2098-000001", "fengxue");
        assertThat(tasks.fromWhomOpenCasesAreConcealed(List.of(new Absent("fengxue", List.of()))))
                .isEmpty();
        concealments.conceal(claim, "fengxue");
        assertThat(tasks.fromWhomOpenCasesAreConcealed(List.of(new Absent("fengxue", List.of()))))
                .containsExactly("fengxue");
    }
}
