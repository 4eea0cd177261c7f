package cn.guicheng.register.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the files of attachments: what nothing refers to is removed, what is still called as before is shared. */
@Component
record FileSweep(JdbcClient jdbc, Clock clock, AttachmentSettings settings, FileRemoval removal) {
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Duration ABANDONED = Duration.ofDays(1);

    void sweep() {
        for (Path path : inside(settings.directory())) {
            if (FOLDER.matcher(name(path)).matches()) {
                folder(path);
            } else {
                unfinished(path);
            }
        }
    }

    private void folder(Path folder) {
        Set<String> known = known(name(folder));
        for (Path file : inside(folder)) {
            String name = name(file);
            if (HASH.matcher(name).matches()) {
                if (!known.contains(name)) {
                    removal.removeUnlessReferredTo(name);
                }
            } else if (!(ID.matcher(name).matches() && removal.shared(name))) {
                unfinished(file);
            }
        }
    }

    /** Hashes that begin so. */
    private Set<String> known(String beginning) {
        return new HashSet<>(jdbc.sql("select distinct sha256 from attachment where sha256 >= ? and sha256 < ?")
                .params(beginning, beginning + "g")
                .query(String.class)
                .list());
    }

    /** What somebody's upload left behind when the program ended in the middle of it. */
    private void unfinished(Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            if (Files.isRegularFile(file) && written.isBefore(clock.instant().minus(ABANDONED))) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // It was an upload that has arrived, or another node was faster.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
