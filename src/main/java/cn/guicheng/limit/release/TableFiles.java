package cn.guicheng.limit.release;

import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.UnreadableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files of limit tables: which are shipped, and what they say. */
final class TableFiles {
    private TableFiles() {}

    /** Every file under {@code decisions/limits}, by the key of its table. */
    static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/limits/*.dmn")) {
                files.put(file.getFilename().replace(".dmn", ""), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** What a file says; empty where it is none of ours, such as one deployed by hand. */
    static Optional<LimitTable> read(String dmn) {
        try {
            return Optional.of(LimitTableXml.read(dmn));
        } catch (UnreadableTable notOurs) {
            return Optional.empty();
        }
    }

    /** However they are written. */
    static boolean sayTheSame(String one, String other) {
        return one.equals(other) || read(one).isPresent() && read(one).equals(read(other));
    }

    /** The rows of a table in the frame of another, where it serves like it; else the table as it is. */
    static String inFrame(String frame, String dmn) {
        Optional<LimitTable> wanted = read(frame);
        return read(dmn)
                .filter(table -> wanted.filter(table::servesLike).isPresent())
                .map(table -> LimitTableXml.write(frame, table))
                .orElse(dmn);
    }
}
