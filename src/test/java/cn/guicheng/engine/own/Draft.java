package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ProcedureFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a procedure of the office's own, as somebody might write them. */
final class Draft implements ProcedureFiles {
    static final String MODEL = "processes/desk-lending.bpmn";
    static final String FORM = "forms/desk-lending/start.html";
    static final String TABLE = "decisions/limits/desk-keepers.dmn";

    private final Map<String, String> files = new TreeMap<>();

    /** One with which nothing is wrong. */
    Draft() {
        List.of(MODEL, FORM, TABLE).forEach(name -> files.put(name, resource(name)));
    }

    /** The same with something else in place of a text that is there once or more. */
    Draft with(String name, String there, String instead) {
        if (!files.get(name).contains(there)) {
            throw new IllegalArgumentException(there);
        }
        files.put(name, files.get(name).replace(there, instead));
        return this;
    }

    Draft and(String name, String content) {
        files.put(name, content);
        return this;
    }

    Map<String, String> files() {
        return files;
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public List<String> find(String folder, String ending) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
                .filter(name -> name.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    private static String resource(String name) {
        try (var content = Draft.class.getResourceAsStream("/own/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
