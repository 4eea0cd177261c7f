package cn.guicheng.web.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** What the engine says of its own REST: every method of every path, from its OpenAPI document. */
final class EngineDescription {
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, List<Template>> byFirstSegment = new HashMap<>();

    EngineDescription() {
        JsonNode paths = document().path("paths");
        paths.fieldNames().forEachRemaining(path -> {
            add(path);
            paths.path(path)
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path)));
        });
        byFirstSegment.values().forEach(templates -> templates.sort(Comparator.comparing(Template::pattern)));
    }

    /**
     * @param method such as {@code GET}
     * @param path with variables in braces
     */
    record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * A path that the engine has.
     *
     * @param path as the engine writes it
     */
    record Template(String path, PathPattern pattern) {
        /** What the path's first variable stands for in an address; empty where it has none. */
        String subject(PathContainer address) {
            PathPattern.PathMatchInfo match = pattern.matchAndExtract(address);
            return match == null ? "" : match.getUriVariables().getOrDefault("first", "");
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** What an address leads to: of several paths the one that says most, as {@code /task/count} is no task of that id. */
    Optional<Template> templateOf(PathContainer address) {
        return byFirstSegment.getOrDefault(firstSegment(address.value()), List.of()).stream()
                .filter(template -> template.pattern().matches(address))
                .findFirst();
    }

    /** Adds a path that the document leaves out. */
    void add(String path) {
        byFirstSegment
                .computeIfAbsent(firstSegment(path), first -> new ArrayList<>())
                .add(new Template(path, DoorPaths.pattern(withPlainVariables(path))));
    }

    private static String withPlainVariables(String path) {
        String plain = path.replaceFirst("\\{[^}]+}", "{first}");
        for (int number = 2; plain.matches(".*\\{(?!first|v\\d).*"); number++) {
            plain = plain.replaceFirst("\\{(?!first|v\\d)[^}]+}", "{v" + number + "}");
        }
        return plain;
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static JsonNode document() {
        try (InputStream document = new ClassPathResource("openapi.json").getInputStream()) {
            return new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
