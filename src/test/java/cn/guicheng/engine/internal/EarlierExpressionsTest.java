package cn.guicheng.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stands for the Java that earlier versions of models ask is there to be asked; and no model of today's asks for that Java. */
@OnH2
class EarlierExpressionsTest {
    private static final Path FILES = Path.of("src/main/resources/earlier");
    private static final Pattern CALL = Pattern.compile("([a-z]\\w*)\\.([a-z]\\w*)\\(");

    @Autowired
    ApplicationContext beans;

    @Test
    void eachIsAnsweredBySomethingThatThereIs() throws IOException {
        for (String line : lines()) {
            if (line.startsWith(" ")) {
                List<MatchResult> calls = CALL.matcher(line).results().toList();
                assertThat(!calls.isEmpty() || beans.containsBean(line.strip()))
                        .as(line)
                        .isTrue();
                assertThat(calls).as(line).allMatch(call -> Arrays.stream(
                                beans.getType(call.group(1)).getMethods())
                        .anyMatch(method -> method.getName().equals(call.group(2))));
            }
        }
    }

    @Test
    void noModelOfTodayAsksForWhatIsGone() throws IOException {
        List<String> gone =
                lines().stream().filter(line -> !line.startsWith(" ")).toList();
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model : models.toList()) {
                assertThat(gone).as(model.toString()).noneMatch(Files.readString(model)::contains);
            }
        }
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> lines = new java.util.ArrayList<>();
            for (Path file : files.toList()) {
                List<String> own = Files.readAllLines(file);
                assertThat(own).as(file.toString()).hasSizeGreaterThan(1);
                for (int line = 0; line < own.size(); line++) {
                    assertThat(own.get(line).startsWith(" ")).as(own.get(line)).isEqualTo(line % 2 == 1);
                }
                lines.addAll(own);
            }
            return lines;
        }
    }
}
