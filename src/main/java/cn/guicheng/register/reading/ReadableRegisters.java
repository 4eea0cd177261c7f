package cn.guicheng.register.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All registers of the office as they are at this moment: those that the program brings, and those of the models. */
@Component
public class ReadableRegisters {
    private final List<ReadableRegister> fixed;
    private final List<RegisterSource> sources;

    ReadableRegisters(List<ReadableRegister> fixed, List<RegisterSource> sources) {
        this.fixed = fixed;
        this.sources = sources;
    }

    /** By name. What the program brings keeps its name. */
    public List<ReadableRegister> all() {
        Set<String> taken = fixed.stream().map(ReadableRegister::name).collect(Collectors.toSet());
        List<ReadableRegister> all = new ArrayList<>(fixed);
        sources.forEach(source -> source.registers().stream()
                .filter(register -> !taken.contains(register.name()))
                .forEach(all::add));
        all.sort(Comparator.comparing(ReadableRegister::name));
        return all;
    }

    /** Whoever asks for one that the program brings does not wait for what models say. */
    public Optional<ReadableRegister> called(String name) {
        return Stream.concat(fixed.stream(), sources.stream().flatMap(source -> source.registers().stream()))
                .filter(register -> register.name().equals(name))
                .findFirst();
    }
}
