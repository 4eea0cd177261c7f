package cn.guicheng;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The folder with an office's own procedures, and the program beside it.
 *
 * @param data where the program keeps what it keeps
 */
public record OwnFolder(Path folder, Path data) {
    public void put(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Takes a file away; returns what was in it. */
    public String take(String name) throws IOException {
        String content = Files.readString(folder.resolve(name));
        Files.delete(folder.resolve(name));
        return content;
    }

    /** One of the files of the working example. */
    public static String example(String name) throws IOException {
        try (InputStream content = OwnFolder.class.getResourceAsStream("/own/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GuichengApplication.class, TestOffice.class)
                .run(
                        "--server.port=0",
                        "--guicheng.data-directory=" + data,
                        "--guicheng.procedures=" + folder,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=WARN");
    }
}
