package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A program without memory ends, without any option of the JVM: also where the error is caught and only logged. */
class OutOfMemoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"thread", "logged", "wrapped"})
    void theProgramEnds(String way) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hungry.class.getName(),
                        way)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/out-of-memory-" + way + ".log"))
                .start();

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(3);
        assertThat(new File("target/out-of-memory-" + way + ".log"))
                .content()
                .contains("Out of memory: the program ends");
    }

    /** A program that runs out of memory in one of its threads and would go on. */
    static final class Hungry {
        public static void main(String[] args) throws InterruptedException {
            OutOfMemory.endsTheProgram();
            new OutOfMemory().watchTheLog();
            new Thread(() -> eat(args[0])).start();
            new CountDownLatch(1).await();
        }

        private static void eat(String way) {
            try {
                List<byte[]> eaten = new ArrayList<>();
                while (true) {
                    eaten.add(new byte[1 << 20]);
                }
            } catch (OutOfMemoryError e) {
                switch (way) {
                    case "thread" -> throw e;
                    case "logged" -> LoggerFactory.getLogger(Hungry.class).warn("request failed", e);
                    default ->
                        LoggerFactory.getLogger(Hungry.class)
                                .error("job failed", new IllegalStateException(new RuntimeException(e)));
                }
            }
        }
    }
}
