package cn.guicheng.benchmark;

import cn.guicheng.GuichengApplication;
import cn.guicheng.TestOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program as an office runs it, on one of its databases; timers are fired by nobody, unless asked for. */
final class Program implements AutoCloseable {
    /** The program fires its timers, as it ships. */
    static final String WITH_TIMERS = "--camunda.bpm.job-execution.enabled=true";

    /** H2 answers a question it has just answered from memory, as long as nobody writes; an office writes. */
    static final String H2_THAT_FORGETS =
            "--spring.datasource.url=jdbc:h2:file:${guicheng.data-directory}/guicheng;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE";

    private final PostgresServer server;
    private final ConfigurableApplicationContext context;

    private Program(PostgresServer server, ConfigurableApplicationContext context) {
        this.server = server;
        this.context = context;
    }

    static Program onH2(String... options) {
        return new Program(null, start(List.of(), options));
    }

    static Program onPostgres(String... options) {
        PostgresServer server = PostgresServer.start();
        return new Program(server, start(List.of(), with(server, options)));
    }

    /** On a server that the caller closes, with beans of the benchmark's own. */
    static Program on(PostgresServer server, List<Class<?>> beans, String... options) {
        return new Program(null, start(beans, with(server, options)));
    }

    private static String[] with(PostgresServer server, String... options) {
        List<String> all = new ArrayList<>(Arrays.asList(options));
        all.add("--spring.datasource.url=" + server.newDatabase());
        return all.toArray(String[]::new);
    }

    private static ConfigurableApplicationContext start(List<Class<?>> beans, String... options) {
        try {
            Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
            List<String> all = new ArrayList<>(Arrays.asList(options));
            List.of(
                            "--server.port=0",
                            "--guicheng.data-directory=" + data,
                            // A benchmark asks faster than a person may.
                            "--guicheng.door.requests-per-second=1000000",
                            "--camunda.bpm.job-execution.enabled=false",
                            "--camunda.bpm.metrics.db-reporter-activate=false",
                            // One person uploads for all cases.
                            "--guicheng.door.uploads-per-hour=1000000",
                            "--logging.level.root=WARN")
                    .forEach(usual -> addUnlessGiven(all, usual));
            return new SpringApplicationBuilder(GuichengApplication.class, TestOffice.class)
                    .sources(beans.toArray(Class<?>[]::new))
                    .run(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addUnlessGiven(List<String> options, String usual) {
        String name = usual.substring(0, usual.indexOf('=') + 1);
        if (options.stream().noneMatch(option -> option.startsWith(name))) {
            options.add(usual);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What its PostgreSQL is. */
    String database() {
        return server.description();
    }

    @Override
    public void close() {
        context.close();
        if (server != null) {
            server.close();
        }
    }
}
