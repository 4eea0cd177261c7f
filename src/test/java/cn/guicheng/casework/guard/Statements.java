package cn.guicheng.casework.guard;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts the statements that the engine and the registers send to the database, as both log them. */
public final class Statements {
    private static final List<String> LOGGERS =
            List.of("org.camunda.bpm.engine.impl.persistence.entity", "org.springframework.jdbc.core.JdbcTemplate");

    private Statements() {}

    public static int during(Runnable work) {
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        statements.start();
        LOGGERS.forEach(name -> listen(name, statements));
        try {
            work.run();
        } finally {
            LOGGERS.forEach(name -> listenNoMore(name, statements));
        }
        return (int) new ArrayList<>(statements.list)
                .stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(line ->
                                line.contains("Preparing:") || line.contains("Executing prepared SQL statement"))
                        .count();
    }

    private static void listen(String name, ListAppender<ILoggingEvent> statements) {
        logger(name).addAppender(statements);
        logger(name).setAdditive(false);
        logger(name).setLevel(Level.DEBUG);
    }

    private static void listenNoMore(String name, ListAppender<ILoggingEvent> statements) {
        logger(name).setLevel(null);
        logger(name).setAdditive(true);
        logger(name).detachAppender(statements);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
