package cn.guicheng.web.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/**
 * What of the engine's REST is open, and for whom: the lines of {@code door/engine-endpoints.txt}. Whatever is not there is shut,
 * and so is what a later version of the engine adds.
 */
@Component
class EngineEndpoints {
    private final List<EngineEndpoint> open = read();

    /** Those that an address leads to; most often one or none. */
    List<EngineEndpoint> at(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return open.stream().filter(endpoint -> endpoint.leads(method, asked)).toList();
    }

    List<EngineEndpoint> all() {
        return open;
    }

    private static List<EngineEndpoint> read() {
        List<EngineEndpoint> open = new ArrayList<>();
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
                open.add(EngineEndpoint.of(audience, method, words[1]));
            }
        }
        return List.copyOf(open);
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
