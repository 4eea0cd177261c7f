package cn.guicheng.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.store.TakenOver.Absent;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.ReadableRegisters;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterQuery;
import cn.guicheng.register.reading.RegisterReader;
import cn.guicheng.register.reading.RegisterRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

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
    TransactionTemplate transaction;

    @Autowired
    TasksForPerson tasks;

    @Autowired
    TaskOffers offers;

    @Autowired
    ReadableRegisters registers;

    @Autowired
    RegisterRows rows;

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

    /** As many cases with tasks of theirs are no more than one question to a register. */
    @Test
    void aRegisterIsReadByWhoeverSeesManyCases() {
        String claim = office.started();
        Set<String> numbers = Stream.concat(
                        IntStream.range(0, MANY).mapToObj("BX-2098-%06d"::formatted), Stream.of(claim))
                .collect(Collectors.toSet());
        ReadableRegister signatures = registers.called("signatures").orElseThrow();
        RegisterQuery all = new RegisterQuery("", null, null, signatures.usualOrder(), false, 0, 50);
        for (RegisterReader reader : List.of(
                new RegisterReader("someone", false, numbers, Set.of(), Set.of(), Set.of(), false),
                new RegisterReader("someone", false, Set.of(), numbers, Set.of(), Set.of(), false))) {
            List<Object> found = new ArrayList<>();
            rows.page(signatures, reader, all, row -> found.add(row.value(RegisterColumn.CASE_NUMBER)));
            assertThat(found).isNotEmpty().containsOnly(claim);
        }
        RegisterReader nobody = new RegisterReader("nobody", false, Set.of(), Set.of(), Set.of(), Set.of(), false);
        assertThat(rows.page(signatures, nobody, all, row -> {}).total()).isZero();
    }

    @Test
    void ofManyTasksTheGroupsAreKnown() {
        String task = office.task(office.started()).getId();
        List<String> tasks = Stream.concat(IntStream.range(0, MANY).mapToObj(Integer::toString), Stream.of(task))
                .toList();
        assertThat(offers.groupsOf(tasks)).containsOnlyKeys(task);
    }

    /** What is concealed in a case that has long ended narrows nothing any more. */
    @Test
    void onlyOpenCasesCountWhereTheyAreConcealed() {
        String claim = office.started();
        transaction.execute(status -> concealments.conceal("TS-2098-000001", "fengxue"));
        assertThat(tasks.fromWhomOpenCasesAreConcealed(List.of(new Absent("fengxue", List.of()))))
                .isEmpty();
        transaction.execute(status -> concealments.conceal(claim, "fengxue"));
        assertThat(tasks.fromWhomOpenCasesAreConcealed(List.of(new Absent("fengxue", List.of()))))
                .containsExactly("fengxue");
    }
}
