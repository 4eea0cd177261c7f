package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls that moving to another engine needs: nothing lies on their wrong side. */
class EngineWallTest {
    private static final Path MAIN = Path.of("src/main/java/cn/guicheng");

    /** A migration is history: it speaks of the tables as they were on its day, and is never changed again. */
    private static final Pattern MIGRATION = Pattern.compile("V\\d+__\\w+\\.java");

    @Test
    void onlyInternalUsesWhatTheEngineDoesNotPromise() throws IOException {
        assertThat(filesWith("org\\.camunda\\.bpm\\.engine\\.impl\\.", "engine/internal/"))
                .as("what lies outside of engine/internal and uses the engine's own classes: give it an adapter there")
                .isEmpty();
    }

    @Test
    void onlyStoreNamesTheEnginesTables() throws IOException {
        assertThat(filesWith("\\b(ACT|act)_[A-Za-z]{2}_", "engine/store/"))
                .as("what lies outside of engine/store and names the engine's tables: ask there instead")
                .isEmpty();
    }

    private static List<String> filesWith(String pattern, String room) throws IOException {
        Predicate<String> wanted = Pattern.compile(pattern).asPredicate();
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !MIGRATION.matcher(file.getFileName().toString()).matches())
                    .filter(file -> wanted.test(read(file)))
                    .map(file -> MAIN.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith(room))
                    .toList();
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
