package cn.guicheng;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The office seen from outside, as any script sees it: who asks what over HTTP, and what is answered. */
public abstract class OfficeClient {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();

    OfficeClient(Environment environment) {
        this.environment = environment;
    }

    /** An answer: status and JSON body, which is missing where there was none. */
    public record Answer(int status, JsonNode body) {
        public String message() {
            return body.path("message").asText();
        }
    }

    /** Of the program under test; with {@code -Dguicheng.office.address} another one is asked over HTTP, such as the packaged one. */
    public String address() {
        return System.getProperty(
                "guicheng.office.address", "http://127.0.0.1:" + environment.getProperty("local.server.port"));
    }

    // --- HTTP ---

    public Answer get(String person, String path) {
        return send(person, request(person, path).GET().build());
    }

    /** What comes as a text of this kind; must succeed. */
    public String text(String person, String path, String accept) {
        HttpResponse<String> response =
                sent(request(person, path).header("Accept", accept).GET().build());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** A file as it comes, whatever the answer is. */
    public HttpResponse<byte[]> file(String person, String path) {
        return sent(request(person, path).GET().build(), BodyHandlers.ofByteArray());
    }

    public Answer post(String person, String path, Object body) {
        return send(
                person,
                json(person, path).POST(BodyPublishers.ofString(text(body))).build());
    }

    public Answer call(String method, String person, String path, Object body) {
        return send(
                person,
                json(person, path)
                        .method(method, BodyPublishers.ofString(text(body)))
                        .build());
    }

    /** With a key of the sender's, by which it is done once. */
    public Answer keyed(String person, String key, String path, Object body) {
        return send(
                person,
                json(person, path)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(text(body)))
                        .build());
    }

    /** A body as it is, by whatever method. */
    public Answer raw(String method, String person, String path, byte[] body) {
        return send(
                person,
                json(person, path)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build());
    }

    /** A body as it is, whatever it is. */
    public Answer send(String person, String path, String body) {
        return send(
                person, json(person, path).POST(BodyPublishers.ofString(body)).build());
    }

    /** A table, as managers hand it in. */
    public Answer table(String person, String path, String dmn) {
        return send(
                person,
                request(person, path)
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString(dmn))
                        .build());
    }

    /** The same, to be done once for a key. */
    public Answer keyedTable(String person, String key, String path, String dmn) {
        return send(
                person,
                request(person, path)
                        .header("Content-Type", "application/xml")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(dmn))
                        .build());
    }

    /** A table in CSV, in whatever encoding. */
    public Answer csv(String person, String path, byte[] table) {
        return csv("POST", person, path, table);
    }

    public Answer csv(String method, String person, String path, byte[] table) {
        return send(
                person,
                request(person, path)
                        .header("Content-Type", "text/csv")
                        .method(method, BodyPublishers.ofByteArray(table))
                        .build());
    }

    public Answer upload(String person, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                person,
                request(person, "/api/attachments")
                        .header("Content-Type", "multipart/form-data; boundary=xx")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    /** A file deployed by hand, as a script would. */
    public Answer deploy(String person, String name, String source, String fileName, String content) {
        String field = "--xx\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = field.formatted("deployment-name", name)
                + field.formatted("deployment-source", source)
                + "--xx\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\n\r\n%s\r\n--xx--\r\n"
                        .formatted(fileName, content);
        return send(
                person,
                request(person, "/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=xx")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder json(String person, String path) {
        return request(person, path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String person, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (person != null) {
            String login = person.contains(":") ? person : person + ":guicheng";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private Answer send(String person, HttpRequest request) {
        HttpResponse<String> response = sent(request);
        boolean isJson = response.body().startsWith("{") || response.body().startsWith("[");
        try {
            return new Answer(response.statusCode(), isJson ? JSON.readTree(response.body()) : JSON.missingNode());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> sent(HttpRequest request) {
        return sent(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As JSON. */
    public static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Variables as the engine's REST takes them; lists travel as Json, numbers and answers by their own type. */
    public static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> variables.put(name, typed(value)));
        return Map.of("variables", variables);
    }

    private static Object typed(Object value) {
        if (value instanceof Map<?, ?> asIs) {
            return asIs;
        }
        String type = value instanceof Boolean
                ? "Boolean"
                : value instanceof Long
                        ? "Long"
                        : value instanceof Integer
                                ? "Integer"
                                : value instanceof Date ? "Date" : value instanceof List ? "Json" : "String";
        if (value instanceof Date time) {
            return Map.of("value", DATE.format(time.toInstant().atZone(ZoneId.of("Asia/Shanghai"))), "type", type);
        }
        return Map.of("value", value instanceof List ? text(value) : value, "type", type);
    }

    /** The id of a small picture just uploaded. */
    public String receipt(String person) {
        Answer uploaded = upload(person, "发票.png", PNG);
        if (uploaded.status() != 201) {
            throw new AssertionError("upload: " + uploaded);
        }
        return uploaded.body().path("id").asText();
    }

    /** The rows of a register in which the text is found, as the administrator reads it. */
    public JsonNode rows(String register, String search) {
        return get("admin", "/api/registers/" + register + "?size=200&search=" + search)
                .body()
                .path("rows");
    }

    static void expect(int status, Answer answer, String what) {
        if (answer.status() != status) {
            throw new AssertionError(what + ": " + answer);
        }
    }
}
