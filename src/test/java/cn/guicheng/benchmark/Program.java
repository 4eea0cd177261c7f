package cn.guicheng.benchmark;

import cn.guicheng.GuichengApplication;
import cn.guicheng.TestOffice;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program as an office runs it, on one of its databases; timers are fired by nobody. */
final class Program implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext context;

    private Program(EmbeddedPostgres server, ConfigurableApplicationContext context) {
        this.server = server;
        this.context = context;
    }

    static Program onH2(String... options) {
        return new Program(null, start(options));
    }

    static Program onPostgres(String... options) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "512MB")
                    .start();
            List<String> all = new ArrayList<>(Arrays.asList(options));
            all.add("--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
            all.add("--spring.datasource.username=postgres");
            all.add("--spring.datasource.password=postgres");
            return new Program(server, start(all.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On PostgreSQL, with everything that goes to the database counted. */
    static Program counted(Counted counted) {
        CountedDatabase.counted = counted;
        try {
            return onPostgres();
        } finally {
            CountedDatabase.counted = null;
        }
    }

    /** Puts the counter between the program and its pool of connections. */
    static class CountedDatabase implements BeanPostProcessor {
        private static Counted counted;
        private final Counted mine = counted;

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return mine != null && bean instanceof HikariDataSource pool ? mine.around(pool) : bean;
        }
    }

    private static ConfigurableApplicationContext start(String... options) {
        try {
            Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
            List<String> all = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--guicheng.data-directory=" + data,
                    "--camunda.bpm.job-execution.enabled=false",
                    "--camunda.bpm.metrics.db-reporter-activate=false",
                    "--logging.level.root=WARN"));
            all.addAll(Arrays.asList(options));
            return new SpringApplicationBuilder(GuichengApplication.class, TestOffice.class, CountedDatabase.class)
                    .run(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    EmbeddedPostgres server() {
        return server;
    }

    @Override
    public void close() {
        context.close();
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
