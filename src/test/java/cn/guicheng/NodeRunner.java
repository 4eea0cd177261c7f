package cn.guicheng;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a script in the node that comes with the browser's driver, so that the machine needs none of its own. */
public final class NodeRunner {
    /** What {@code src/main/npm/package-lock.json} names, as the build fetched it: {@code require} finds it there. */
    private static final Path PACKAGES = Path.of("target/npm/node_modules").toAbsolutePath();

    private NodeRunner() {}

    /**
     * Runs a CommonJS script of the test resources, such as {@code /lint/scripts.cjs}.
     *
     * @return what it wrote, whether or not it ended well
     * @throws AssertionError where it ended with something else than 0, with all that it wrote
     */
    public static String run(String resource, String... arguments) {
        try {
            Path script = Path.of(NodeRunner.class.getResource(resource).toURI());
            ProcessBuilder builder =
                    Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
            // Its first word is the node; what follows would start the driver.
            builder.command(builder.command().subList(0, 1));
            builder.command().add(script.toString());
            builder.command().addAll(List.of(arguments));
            builder.environment().put("NODE_PATH", PACKAGES.toString());
            Process process = builder.redirectErrorStream(true).start();
            String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(resource + " ended with " + process.exitValue() + ":\n" + written);
            }
            return written;
        } catch (IOException | java.net.URISyntaxException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
