package cn.guicheng.engine.form;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * What a person is told when the office says no: an HTTP status and a sentence in Chinese. Nothing has changed.
 *
 * <p>It is a JAX-RS exception because that is the only kind which the engine's REST interface passes on with its own
 * status and message from every route: start, completion, claim and message (measured on 7.24.0).
 */
public class Refusal extends WebApplicationException {
    private Refusal(Response.Status status, String message) {
        super(message, status);
    }

    private Refusal(Response response, String message) {
        super(message, response);
    }

    /** A value that the office does not accept: 400. {@code field} is the label the person sees. */
    public static Refusal invalid(String field, String reason) {
        return new Refusal(Response.Status.BAD_REQUEST, field + "：" + reason);
    }

    /** A line of a list that the office does not accept: 400. {@code reason} begins with what it is about. */
    public static Refusal invalidLine(String field, int row, String reason) {
        return new Refusal(Response.Status.BAD_REQUEST, "%s第 %d 行%s".formatted(field, row, reason));
    }

    /** Not logged in: 401. */
    public static Refusal unauthenticated() {
        return new Refusal(Response.Status.UNAUTHORIZED, "请先登录。");
    }

    /** Something this person may not do: 403, naming the rule that forbids it. */
    public static Refusal forbidden(String message) {
        return new Refusal(Response.Status.FORBIDDEN, message);
    }

    /** Something that does not exist, or that this person may not know of: 404, the same words for both. */
    public static Refusal unknown(String message) {
        return new Refusal(Response.Status.NOT_FOUND, message);
    }

    /** Somebody or something was faster, or holds the value already: 409. */
    public static Refusal clash(String message) {
        return new Refusal(Response.Status.CONFLICT, message);
    }

    /** More than is taken: 413. */
    public static Refusal tooLarge(String message) {
        return new Refusal(Response.Status.REQUEST_ENTITY_TOO_LARGE, message);
    }

    /** Too often, or too much at once: 429, to be tried again after so many seconds. */
    public static Refusal tooMany(String message, int retryAfter) {
        return new Refusal(
                Response.status(Response.Status.TOO_MANY_REQUESTS)
                        .header("Retry-After", retryAfter)
                        .build(),
                message);
    }

    /** The HTTP status that goes with the message. */
    public int status() {
        return getResponse().getStatus();
    }
}
