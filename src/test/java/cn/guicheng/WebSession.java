package cn.guicheng;

import cn.guicheng.OfficeClient.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A browser as the server sees it: cookies, and the page's token with what changes something. */
public final class WebSession {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private WebSession(String address) {
        this.address = address;
    }

    /** Somebody who looks at the login page. */
    public static WebSession visitor(TestOffice office) {
        return visitor(office.address());
    }

    public static WebSession visitor(String address) {
        WebSession session = new WebSession(address);
        session.call("GET", "/camunda/app/tasklist/default/", null, null);
        return session;
    }

    /** Somebody logged in to a web application, with the password of the demo. */
    public static WebSession of(TestOffice office, String person, String application) {
        WebSession session = visitor(office);
        int status = session.login(person, "guicheng", application).status();
        if (status != 200) {
            throw new AssertionError(person + " at " + application + ": " + status);
        }
        return session;
    }

    public Answer login(String person, String password, String application) {
        String form = "username=" + URLEncoder.encode(person, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        Answer answer = call(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + application,
                form,
                "application/x-www-form-urlencoded");
        call("GET", "/camunda/api/admin/auth/user/default", null, null);
        return answer;
    }

    public Answer logout() {
        return call("POST", "/camunda/api/admin/auth/user/default/logout", "", "application/json");
    }

    public Answer get(String path) {
        return call("GET", path, null, null);
    }

    public Answer send(String method, String path, Object body) {
        return call(method, path, TestOffice.text(body), "application/json");
    }

    /** With a key of the sender's, by which it is done once. */
    public Answer keyed(String key, String path, Object body) {
        return answer(request("POST", path, TestOffice.text(body), "application/json")
                .header("Idempotency-Key", key)
                .build());
    }

    /** As a page does that was opened for somebody. */
    public Answer openedFor(String person, String path, Object body) {
        return answer(request("POST", path, TestOffice.text(body), "application/json")
                .header("X-Guicheng-Person", person)
                .build());
    }

    /** The value of a cookie; empty where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().get(URI.create(address)).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public Answer call(String method, String path, String body, String kind) {
        return answer(request(method, path, body, kind).build());
    }

    private HttpRequest.Builder request(String method, String path, String body, String kind) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", kind).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        return request;
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<String> response = sent(request);
        boolean isJson = response.body().startsWith("{") || response.body().startsWith("[");
        return new Answer(response.statusCode(), isJson ? read(response.body()) : JSON.missingNode());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
