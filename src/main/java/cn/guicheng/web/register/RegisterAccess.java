package cn.guicheng.web.register;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.find.CaseFinder;
import cn.guicheng.casework.separation.Insight;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.casenumber.CaseNumber;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.ReadableRegisters;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterReader;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which registers, and which of their rows, the person who is logged in may read. */
@Component
public class RegisterAccess {
    /** So many cases are looked for in a register by what it does not show of them itself; the newest. */
    private static final int MOST_FOUND = 500;

    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{6}");

    private final ReadableRegisters registers;
    private final CurrentPerson person;
    private final CaseVisibility visibility;
    private final Concealments concealments;
    private final Insight insight;
    private final HeadedPeople headed;
    private final CaseFinder finder;

    RegisterAccess(
            ReadableRegisters registers,
            CurrentPerson person,
            CaseVisibility visibility,
            Concealments concealments,
            Insight insight,
            HeadedPeople headed,
            CaseFinder finder) {
        this.finder = finder;
        this.registers = registers;
        this.person = person;
        this.visibility = visibility;
        this.concealments = concealments;
        this.insight = insight;
        this.headed = headed;
    }

    /** Whether there is a register of which this person reads every row. */
    public boolean readsAnyInFull() {
        List<String> groups = person.groups();
        return registers.all().stream().anyMatch(register -> register.isReadInFullBy(groups));
    }

    /** Whether this person reads every row of the register of that name. */
    public boolean readsInFull(String name) {
        List<String> groups = person.groups();
        return registers
                .called(name)
                .filter(register -> register.isReadInFullBy(groups))
                .isPresent();
    }

    /** Those that this person may read, wholly or in part, by name. */
    List<ReadableRegister> readable() {
        return registers.all().stream().filter(this::isReadable).toList();
    }

    /** Refuses with 404 where there is none of that name, with 403 where it is not for this person. */
    ReadableRegister readable(String name) {
        ReadableRegister register = registers.called(name).orElseThrow(() -> Refusal.unknown("没有这本登记簿。"));
        if (!isReadable(register)) {
            throw Refusal.forbidden("您不能查阅《%s》。".formatted(register.title()));
        }
        return register;
    }

    /** Numbers of those cases named in the rows that the person may open: reading a register is not seeing its cases. */
    Set<String> openable(ReadableRegister register, List<Map<String, String>> rows) {
        Set<String> cases = register.columns().stream()
                .filter(column -> column.is(RegisterColumn.Kind.CASE))
                .flatMap(column -> rows.stream().map(row -> row.get(column.name())))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        return visibility.visibleAmong(cases, person.id());
    }

    /** {@code search} may be null or blank. */
    RegisterReader reader(ReadableRegister register, String search) {
        boolean inFull = register.isReadInFullBy(person.groups());
        Set<String> cases =
                inFull || register.ownRows() == null || !register.ownRows().contains(":visibleCases")
                        ? Set.of()
                        : visibility.casesWithTasksOf(person.id());
        return new RegisterReader(
                person.id(),
                inFull,
                cases,
                inPlaceOfOthers(register),
                inFull || register.headedRows() == null ? Set.of() : headed.by(person.groups()),
                register.cases().isEmpty() || search == null || isWholeNumber(search)
                        ? Set.of()
                        : Set.copyOf(finder.find(search, person.id(), person.groups(), MOST_FOUND)),
                concealments.hasAny(person.id()));
    }

    /** Whoever looks for one case by its number wants that one, and none that only speaks of it. */
    private static boolean isWholeNumber(String search) {
        return CASE_NUMBER.matcher(new CaseNumber(search).text()).matches();
    }

    private boolean isReadable(ReadableRegister register) {
        return register.isReadableBy(person.groups())
                || register.headedRows() != null && !headed.by(person.groups()).isEmpty()
                || !inPlaceOfOthers(register).isEmpty();
    }

    private Set<String> inPlaceOfOthers(ReadableRegister register) {
        return register.cases().isEmpty() || register.isReadInFullBy(person.groups())
                ? Set.of()
                : insight.casesInPlaceOf(register.readers(), person.id());
    }
}
