package cn.guicheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** Somebody's browser at Tasklist: logged in, with session and CSRF token, asking word for word what Tasklist asks. */
final class TasklistSession {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST =
            """
            {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"firstResult":0,"maxResults":15,\
            "sorting":[{"sortBy":"dueDate","sortOrder":"asc"}],"active":true}""";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String api;
    private final Map<String, String> filters = new HashMap<>();

    TasklistSession(String address, String person) {
        api = address + "/camunda/api";
        send(HttpRequest.newBuilder(URI.create(api + "/engine/engine/")).GET());
        send(HttpRequest.newBuilder(URI.create(api + "/admin/auth/user/default/login/tasklist"))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString("username=" + person + "&password=guicheng")));
        send(HttpRequest.newBuilder(URI.create(api + "/engine/engine/default/filter?resourceType=Task"))
                        .header("Accept", "application/json")
                        .GET())
                .forEach(filter -> filters.put(
                        filter.path("name").asText(), filter.path("id").asText()));
    }

    /** First page of a filter, what is due first on top, and how many there are: one call of Tasklist's. */
    JsonNode list(String filter) {
        return send(HttpRequest.newBuilder(URI.create(api + "/engine/engine/default/filter/" + filters.get(filter)
                        + "/list?firstResult=0&maxResults=15"))
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(LIST)));
    }

    /** Whatever a page of ours asks for. */
    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(api + path))
                .header("Accept", "application/json")
                .GET());
    }

    /** The lines under the tasks of a page. */
    JsonNode cards(JsonNode page) {
        String ids = String.join(",", page.at("/_embedded/task").findValuesAsText("id"));
        return send(HttpRequest.newBuilder(URI.create(api + "/guicheng/tasks/cards?ids=" + ids))
                .header("Accept", "application/json")
                .GET());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(request.build() + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
