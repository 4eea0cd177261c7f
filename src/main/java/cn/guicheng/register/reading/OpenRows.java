package cn.guicheng.register.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is open about a person in the registers, as each register says of itself. */
@Component
public class OpenRows {
    private static final int MOST_ROWS = 100;

    private final ReadableRegisters registers;
    private final List<OpenAbout> fixed;
    private final List<RegisterSource> sources;
    private final RegisterRows rows;
    private final RegisterOffice office;

    OpenRows(
            ReadableRegisters registers,
            List<OpenAbout> fixed,
            List<RegisterSource> sources,
            RegisterRows rows,
            RegisterOffice office) {
        this.registers = registers;
        this.fixed = fixed;
        this.sources = sources;
        this.rows = rows;
        this.office = office;
    }

    /**
     * Something that is open.
     *
     * @param caseNumber null where it belongs to no case
     * @param what in words: which register, and what stands there
     */
    public record Open(String caseNumber, String what) {}

    /**
     * By register, the newest first; of one register not more than a page.
     *
     * @param names of the registers that are asked; all where none is named
     */
    public List<Open> about(String person, Collection<String> names) {
        return Stream.concat(fixed.stream(), sources.stream().flatMap(source -> source.open().stream()))
                .filter(open -> names.isEmpty() || names.contains(open.register()))
                .flatMap(open -> registers.called(open.register()).stream()
                        .flatMap(register -> rows(register, open.rows(), person).stream()))
                .toList();
    }

    private List<Open> rows(ReadableRegister register, String condition, String person) {
        RegisterOffice.Translation words = office.of(register);
        List<Open> open = new ArrayList<>();
        rows.read(
                ofPerson(register, condition),
                new RegisterReader(person, false, Set.of(), Set.of(), Set.of(), Set.of(), false),
                new RegisterQuery("", null, null, register.usualOrder(), false, 0, MOST_ROWS),
                row -> open.add(open(register, row, words.shown(row), person)));
        return open;
    }

    /** The register as somebody would read it to whom nothing but these rows is theirs. */
    private static ReadableRegister ofPerson(ReadableRegister register, String condition) {
        return new ReadableRegister(
                register.name(),
                register.title(),
                register.about(),
                register.table(),
                register.key(),
                register.columns(),
                register.date(),
                Set.of(),
                condition);
    }

    private static Open open(ReadableRegister register, RegisterRow row, Map<String, String> shown, String person) {
        Optional<RegisterColumn> cases = register.cases();
        String words = register.columns().stream()
                .filter(column -> !Optional.of(column).equals(cases))
                .filter(column -> !person.equals(row.value(column)))
                .filter(column -> !shown.get(column.name()).isEmpty())
                .map(column -> column.title() + " " + shown.get(column.name()))
                .collect(Collectors.joining("，", "《" + register.title() + "》", ""));
        return new Open(cases.map(row::value).map(Object::toString).orElse(null), words);
    }
}
