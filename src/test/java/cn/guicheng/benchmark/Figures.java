package cn.guicheng.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of figures: each benchmark replaces its own section and leaves the others as they are. */
final class Figures {
    private static final Path PAGE = Path.of("src/docs/benchmarks.md");
    private static final String HEAD =
            """
            # Figures

            Measured by `mvn -Pbenchmark test`, which writes this page; nothing here is a timed test. Each section says when, where and what.
            """;

    /** Head of a table of aims, to be filled by {@link #against}. */
    static final String AIMS = """
            | measured | aim | result | met |
            |---|---|---|---|""";

    private Figures() {}

    /** Prints a section and writes it. {@code lines} are Markdown. */
    static void publish(String title, List<String> lines) {
        String section =
                "\n## %s\n\n%s: %s\n\n%s\n".formatted(title, LocalDate.now(), machine(), String.join("\n", lines));
        System.out.println(section);
        try {
            String page = Files.exists(PAGE) ? Files.readString(PAGE) : HEAD;
            Matcher earlier = Pattern.compile("\n## " + Pattern.quote(title) + "\n.*?(?=\n## |\\z)", Pattern.DOTALL)
                    .matcher(page);
            Files.writeString(
                    PAGE, earlier.find() ? earlier.replaceFirst(Matcher.quoteReplacement(section)) : page + section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the table of aims, met or not. */
    static String against(String measured, String aim, String result, boolean met) {
        return "| %s | %s | %s | %s |".formatted(measured, aim, result, met ? "yes" : "**no**");
    }

    /** {@code p50 12 ms, p95 34 ms, max 56 ms}. */
    static String spread(long[] nanos) {
        return "%.0f | %.0f | %.0f".formatted(percentile(nanos, 50), percentile(nanos, 95), percentile(nanos, 100));
    }

    /** The same with a decimal, for what is quick. */
    static String precise(long[] nanos) {
        return "%.1f | %.1f | %.1f".formatted(percentile(nanos, 50), percentile(nanos, 95), percentile(nanos, 100));
    }

    /** Milliseconds. */
    static double percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }

    private static String machine() {
        Runtime here = Runtime.getRuntime();
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return "%d cores, %d GiB, Java %s, heap %d MB"
                .formatted(here.availableProcessors(), memory >> 30, Runtime.version(), here.maxMemory() >> 20);
    }
}
