package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls that moving to another engine needs: what lies on the wrong side of them is named here, and becomes less only. */
class EngineWallTest {
    private static final Path MAIN = Path.of("src/main/java/cn/guicheng");

    /** The engine's logins and rights are extended by extending its own classes: they go when logins leave the engine. */
    private static final Set<String> STILL_INSIDE_THE_ENGINE = Set.of(
            "office/account/ObservedIdentityProvider.java",
            "office/account/OfficeIdentityProvider.java",
            "office/account/SavedUser.java",
            "office/login/PasswordHash.java",
            "office/login/StoredPasswords.java",
            "office/rights/AuthorizationWords.java",
            "office/rights/IdentityPlugin.java",
            "office/rights/OfficeRights.java");

    /** Questions that join the engine's tables with the registers', or that the engine's interface cannot answer. */
    private static final Set<String> STILL_NAMING_TABLES = Set.of(
            "casework/cases/CasesOfPerson.java",
            "casework/concealment/EngineRows.java",
            "casework/leaving/OrphanedTasks.java",
            "casework/reminder/Reminders.java",
            "casework/timeline/CaseHistories.java",
            "flow/recorder/CaseReplay.java",
            "flow/recorder/StepReplay.java",
            "flow/report/WaitingTasks.java",
            "limit/backtest/PastDecisions.java",
            "office/account/SavedUser.java",
            "office/login/AccountStates.java",
            "office/login/StoredPasswords.java",
            "office/people/V16__people_as_they_are.java",
            "register/concealment/ReadableRows.java");

    @Test
    void onlyInternalUsesWhatTheEngineDoesNotPromise() throws IOException {
        assertThat(filesWith("org\\.camunda\\.bpm\\.engine\\.impl\\.", "engine/internal/"))
                .as("what lies outside of engine/internal and uses the engine's own classes:"
                        + " give it an adapter there; what no longer does is struck from the list")
                .isEqualTo(new TreeSet<>(STILL_INSIDE_THE_ENGINE));
    }

    @Test
    void onlyStoreNamesTheEnginesTables() throws IOException {
        assertThat(filesWith("\\b(ACT|act)_[A-Za-z]{2}_", "engine/store/"))
                .as("what lies outside of engine/store and names the engine's tables:"
                        + " ask there instead; what no longer does is struck from the list")
                .isEqualTo(new TreeSet<>(STILL_NAMING_TABLES));
    }

    private static Set<String> filesWith(String pattern, String room) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = MAIN.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(room)
                        && wanted.matcher(Files.readString(file)).find()) {
                    found.add(name);
                }
            }
        }
        return found;
    }
}
