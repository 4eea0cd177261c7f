package cn.guicheng;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.mock.env.MockEnvironment;

/** The program as a process of its own, as one of several on one database. */
public final class Node implements AutoCloseable {
    private final Process process;
    private final TestOffice office;

    private Node(Process process, TestOffice office) {
        this.process = process;
        this.office = office;
    }

    /** Starts it on PostgreSQL and waits until people can work. */
    public static Node start(Path data, String database) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                // It lives for seconds: to start soon is all that counts.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                GuichengApplication.class.getName(),
                "--server.port=" + port,
                "--guicheng.data-directory=" + data,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--logging.level.root=WARN"));
        try {
            File log = data.resolveSibling(data.getFileName() + ".log").toFile();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            // Whatever becomes of the test, no node outlives it.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", String.valueOf(port));
            Node node = new Node(process, new TestOffice(environment, null, null));
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(300))
                    .until(node::isUp);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The office seen through this node. */
    public TestOffice office() {
        return office;
    }

    /** At once, as if the machine had lost its power. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the node ended while it started");
        }
        try {
            return office.get(null, "/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
