package cn.guicheng.engine.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a folder only its own models, tables and forms are read. */
class FolderFilesTest {
    private static final String MODEL = "processes/desk-lending.bpmn";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void itsFilesAreFoundByFolderAndEnding() throws IOException {
        put(MODEL, "a");
        put("forms/desk-lending/start.html", "b");
        put("forms/desk-lending/.start.html.swp", "c");
        put("forms/desk-lending/print/slip.html", "d");
        FolderFiles files = read();
        assertThat(files.problems()).isEmpty();
        assertThat(files.find("forms/desk-lending/print", ".html"))
                .containsExactly("forms/desk-lending/print/slip.html");
        assertThat(files.find("forms/desk-lending", ".html")).containsExactly("forms/desk-lending/start.html");
        assertThat(files.find("forms", ".html")).isEmpty();
        assertThat(files.read(MODEL)).contains("a");
        assertThat(files.read("processes/../" + MODEL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forms/desk-lending/start.js",
                "forms/desk-lending/start.css",
                "forms/start.html",
                "forms/desk-lending/below/start.html",
                "forms/desk-lending/print/slip.js",
                "forms/desk-lending/print/deeper/slip.html",
                "forms/desk-lending/slip.print.html",
                "lib/evil.jar",
                "processes/Desk.bpmn",
                "processes/desk lending.bpmn",
                "processes/desk-lending.bpmn.bak",
                "decisions/desk-lending/run.groovy",
                "application.yaml"
            })
    void anythingElseIsAProblem(String name) throws IOException {
        put(name, "x");
        FolderFiles files = read();
        assertThat(files.problems()).containsOnlyKeys(name);
        assertThat(files.read(name)).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutsideIsNotFollowed() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.bpmn"), "secret");
        Files.createDirectories(folder.resolve("processes"));
        Files.createSymbolicLink(folder.resolve(MODEL), secret);
        Files.createDirectories(elsewhere.resolve("desk-lending"));
        Files.writeString(elsewhere.resolve("desk-lending/start.html"), "secret");
        Files.createSymbolicLink(folder.resolve("forms"), elsewhere);
        FolderFiles files = read();
        assertThat(files.problems().get(MODEL)).contains("文件夹之外");
        assertThat(files.names()).allMatch(files.problems()::containsKey);
    }

    @Test
    void whatIsTooLargeOrNoTextIsAProblem() throws IOException {
        put(MODEL, "x".repeat((1 << 20) + 1));
        Path bytes = folder.resolve("processes/other.bpmn");
        Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(read().problems()).containsOnlyKeys(MODEL, "processes/other.bpmn");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        assertThat(FolderFiles.of(folder.resolve("none").toString()).problems()).hasSize(1);
    }

    private FolderFiles read() {
        return FolderFiles.of(folder.toString());
    }

    private void put(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
