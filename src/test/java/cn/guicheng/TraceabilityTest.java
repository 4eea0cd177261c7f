package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever asks where a rule of the manual is gets a complete and true answer. */
class TraceabilityTest {
    private static final Pattern RULE = Pattern.compile("\\b([A-Z]{2,6}-)(\\d\\d)(?:…(\\d\\d))?\\b");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static String page;

    @BeforeAll
    static void read() {
        page = read(Path.of("src/docs/traceability.md"));
    }

    @Test
    void everyRuleThatAModelTableOrFormCitesIsOnThePage() {
        Set<String> cited = Stream.of("processes", "decisions", "forms")
                .flatMap(folder -> files(Path.of(folder)))
                .flatMap(file -> rules(read(file)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(cited).contains("REIM-05", "REIM-06").allMatch(rule -> page.contains("| " + rule + " |"));
    }

    @Test
    void everyTestItNamesExists() {
        Map<String, String> tests = files(Path.of("src/test/java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), TraceabilityTest::read));
        Matcher named = TEST.matcher(page);
        int found = 0;
        for (; named.find(); found++) {
            assertThat(tests).containsKey(named.group(1));
            assertThat(tests.get(named.group(1))).contains("void " + named.group(2) + "(");
        }
        assertThat(found).isGreaterThan(30);
    }

    private static Stream<String> rules(String text) {
        return RULE.matcher(text).results().flatMap(TraceabilityTest::ofRange);
    }

    private static Stream<String> ofRange(MatchResult rule) {
        int first = Integer.parseInt(rule.group(2));
        int last = rule.group(3) == null ? first : Integer.parseInt(rule.group(3));
        return Stream.iterate(first, number -> number <= last, number -> number + 1)
                .map(number -> rule.group(1) + "%02d".formatted(number));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
