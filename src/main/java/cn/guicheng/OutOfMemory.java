package cn.guicheng;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import jakarta.annotation.PostConstruct;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the program when it has no memory left, so that whatever watches it starts it again: a thread that dies of it may be
 * the one that lets people in, and the process would live on without it. {@code -XX:+ExitOnOutOfMemoryError} does it at once
 * and is better; a jar cannot carry it. Nearly every part of the program catches the error and logs it, so both are watched:
 * threads that end by it, and the log.
 */
@Component
class OutOfMemory extends AppenderBase<ILoggingEvent> {
    /** The same as of a JVM that ends by itself. */
    private static final int STATUS = 3;

    private static final int DEEPEST = 50;

    /** Made beforehand: at the end there may not be room for a word. */
    private static final byte[] LAST_WORDS =
            "Out of memory: the program ends, so that it is started again.\n".getBytes(StandardCharsets.UTF_8);

    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    /** From the first moment on. */
    static void endsTheProgram() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            endIfOutOfMemory(error);
            if (before != null) {
                before.uncaughtException(thread, error);
            } else {
                LoggerFactory.getLogger(OutOfMemory.class).error("{} ended", thread.getName(), error);
            }
        });
    }

    /** Logging is set up anew while the program starts, so the log is watched from then on. */
    @PostConstruct
    void watchTheLog() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        setContext(context);
        setName("out-of-memory");
        start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThrowableProxy() instanceof ThrowableProxy logged) {
            endIfOutOfMemory(logged.getThrowable());
        }
    }

    private static void endIfOutOfMemory(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
            cause = cause.getCause();
        }
    }

    private static void end() {
        try {
            ERRORS.write(LAST_WORDS);
        } catch (IOException nobodyListens) {
            // There is nothing else to say it with.
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
