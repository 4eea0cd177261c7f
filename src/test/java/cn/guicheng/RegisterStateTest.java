package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the state of a register's entry may change: from the state it is in, and not unnoticed. */
class RegisterStateTest {
    private static final Path REGISTERS = Path.of("src/main/java/cn/guicheng/register");

    /** An update of one table, with what stands before it: there its answer is taken up. */
    private static final Pattern UPDATE =
            Pattern.compile("([^;{}]*?)\"+\\s*update (\\w+) set\\b(.*?)\\.update\\(\\)", Pattern.DOTALL);

    private static final Pattern SETS_STATE =
            Pattern.compile("(?:^|[ ,])state = .*?\\bwhere\\b(.*?)\"\"?\"?\\)", Pattern.DOTALL);
    private static final Pattern STATE_LEFT = Pattern.compile("\\bstate (=|in)");

    @Test
    void everyChangeOfStateChecksTheStateItLeaves() throws IOException {
        Map<String, String> unchecked = new TreeMap<>();
        try (Stream<Path> files = Files.walk(REGISTERS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher update = UPDATE.matcher(Files.readString(file));
                while (update.find()) {
                    Matcher state = SETS_STATE.matcher(update.group(3));
                    if (state.find() && !(STATE_LEFT.matcher(state.group(1)).find() && isLookedAt(update.group(1)))) {
                        unchecked.put(
                                file.getFileName() + ": update " + update.group(2),
                                update.group(3).strip());
                    }
                }
            }
        }
        assertThat(unchecked)
                .as("a change of state names the state it leaves, and looks whether it changed a row:"
                        + " what is paid is not given back, whoever asks")
                .isEmpty();
    }

    private static boolean isLookedAt(String before) {
        return before.contains("=") || before.contains("return");
    }
}
