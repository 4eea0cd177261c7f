package cn.guicheng.web.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What makes another release, and what does not. */
class BrowserReleaseTest {
    @TempDir
    Path here;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void files() throws IOException {
        for (Path place : new Path[] {here, elsewhere}) {
            put(place, "webapp/tasklist.js", "export default [];");
            put(place, "webapp/lib/page.css", "p {}");
            put(place, "forms/reimbursement/start.html", "<form></form>");
            put(place, "libraries/bpmn-js/LICENSE", "MIT");
            put(place, "processes/reimbursement.bpmn", "<definitions/>");
        }
    }

    @Test
    void theSameFilesAreTheSameReleaseWhereverTheyLie() throws IOException {
        assertThat(release(here)).matches("[0-9a-f]{12}").isEqualTo(release(elsewhere));
    }

    @ParameterizedTest
    @CsvSource({
        "webapp/tasklist.js, export default [1];",
        "webapp/lib/page.css, p {color: red}",
        "forms/reimbursement/start.html, <form> </form>",
        "libraries/bpmn-js/LICENSE, MIT 2",
        "webapp/lib/new.js, ''",
        "forms/complaint/tasklist.js, export default [];"
    })
    void anEditedOrAddedFileIsAnotherRelease(String file, String content) throws IOException {
        put(elsewhere, file, content);
        assertThat(release(elsewhere)).isNotEqualTo(release(here));
    }

    @Test
    void aFileMovedIsAnotherRelease() throws IOException {
        Files.move(elsewhere.resolve("webapp/lib/page.css"), elsewhere.resolve("webapp/page.css"));
        assertThat(release(elsewhere)).isNotEqualTo(release(here));
    }

    @Test
    void whatBrowsersDoNotLoadIsNoPartOfIt() throws IOException {
        put(elsewhere, "processes/reimbursement.bpmn", "<definitions> </definitions>");
        assertThat(release(elsewhere)).isEqualTo(release(here));
    }

    private static void put(Path place, String file, String content) throws IOException {
        Files.createDirectories(place.resolve(file).getParent());
        Files.writeString(place.resolve(file), content);
    }

    private static String release(Path place) throws IOException {
        URL[] root = {place.toUri().toURL()};
        try (URLClassLoader files = new URLClassLoader(root, null)) {
            return new BrowserRelease(new PathMatchingResourcePatternResolver(files)).id();
        }
    }
}
