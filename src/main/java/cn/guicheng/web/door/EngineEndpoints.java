package cn.guicheng.web.door;

import cn.guicheng.web.door.EngineDescription.Operation;
import cn.guicheng.web.door.EngineDescription.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/**
 * What of the engine's REST is open, and for whom: the lines of {@code door/engine-endpoints.txt}. Whatever is not there is shut,
 * and so is what a later version of the engine adds: an address is first held against the engine's own description.
 */
@Component
class EngineEndpoints {
    private final EngineDescription description = new EngineDescription();
    private final Map<Operation, Set<Audience>> open = new HashMap<>();

    EngineEndpoints() {
        Audience audience = null;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                audience = Audience.valueOf(line.substring(1, line.indexOf(']'))
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'));
                continue;
            }
            String[] words = line.split("\\s+");
            for (String method : words[0].split("\\|")) {
                open(new Operation(method, words[1]), audience);
            }
        }
    }

    /**
     * An endpoint that an address leads to.
     *
     * @param audiences for whom it is open; nobody where it is empty
     * @param subject what the first variable of its path says; empty where it has none
     */
    record Endpoint(Set<Audience> audiences, String subject) {
        static final Endpoint NONE = new Endpoint(Set.of(), "");
    }

    Endpoint at(String method, String path) {
        PathContainer address = PathContainer.parsePath(path);
        Optional<Template> template = description.templateOf(address);
        if (template.isEmpty()) {
            return Endpoint.NONE;
        }
        Operation operation = new Operation(
                method.equals("HEAD") ? "GET" : method, template.get().path());
        return new Endpoint(
                open.getOrDefault(operation, Set.of()), template.get().subject(address));
    }

    Set<Operation> all() {
        return open.keySet();
    }

    EngineDescription description() {
        return description;
    }

    private void open(Operation operation, Audience audience) {
        open.computeIfAbsent(operation, first -> EnumSet.noneOf(Audience.class)).add(audience);
        if (!isDescribed(operation)) {
            description.add(operation.path());
        }
    }

    private boolean isDescribed(Operation operation) {
        return description.operations().stream().anyMatch(known -> known.path().equals(operation.path()));
    }

    private static List<String> lines() {
        try (InputStream list = new ClassPathResource("door/engine-endpoints.txt").getInputStream()) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
