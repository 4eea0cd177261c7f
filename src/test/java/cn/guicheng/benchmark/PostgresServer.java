package cn.guicheng.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The PostgreSQL to measure on: the embedded one, or with {@code -Dbenchmark.postgres=jdbc:postgresql://…} another, in
 * which databases are made and dropped.
 */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres embedded;
    private final String administration;
    private final List<String> databases = new ArrayList<>();

    private PostgresServer(EmbeddedPostgres embedded, String administration) {
        this.embedded = embedded;
        this.administration = administration;
    }

    static PostgresServer start() {
        String other = System.getProperty("benchmark.postgres");
        if (other != null) {
            return new PostgresServer(null, other);
        }
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "512MB")
                    .start();
            return new PostgresServer(embedded, embedded.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new, empty database, user and password included. */
    String newDatabase() {
        String name = "benchmark_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        ask("create database " + name);
        databases.add(name);
        return administration.replaceFirst("(://[^/]+)/[^?]*", "$1/" + name);
    }

    /** Version, and what decides about the price of a commit. */
    String description() {
        return "PostgreSQL %s%s (fsync %s, synchronous_commit %s)"
                .formatted(
                        ask("show server_version"),
                        embedded == null ? "" : " embedded",
                        ask("show fsync"),
                        ask("show synchronous_commit"));
    }

    @Override
    public void close() {
        if (embedded == null) {
            if (System.getProperty("benchmark.keep") == null)
                databases.forEach(name -> ask("drop database " + name + " with (force)"));
            return;
        }
        try {
            embedded.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(String sql) {
        try (Connection connection = DriverManager.getConnection(administration);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet answer = statement.getResultSet();
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
