package cn.guicheng.web.door;

import cn.guicheng.register.answer.Answer;
import cn.guicheng.register.answer.Answers;
import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * What is sent with an {@code Idempotency-Key} is done once: within a day the same person's same key gets the same answer. Holds for
 * what starts a case, a proposal for a limit table among them, completes a task, hands it on, asks, takes back, tells or sends a message,
 * by every door. Only what was done is remembered: what was refused has changed nothing, and may be sent again with the same key.
 */
final class DoneOnce extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Pattern OF_ENGINE = Pattern.compile(
            "/process-definition/(?:key/)?[^/]+(?:/tenant-id/[^/]+)?/(?:start|submit-form)|/task/[^/]+/(?:complete|submit-form)");
    private static final Pattern OURS = Pattern.compile(
            "(?:/api|/camunda/api/guicheng)"
                    + "(/cases/[^/]+/(?:messages/[^/]+|readers)|/tasks/(?:complete|[^/]+/(?:transfer|questions|take-back))|/limits/[^/]+/proposals)");

    /** The table is the body, in XML; the reason and the time stand in the address. */
    private static final String PROPOSED = "/limits/";

    private static final String SEVERAL = "/tasks/complete";

    private final Answers answers;
    private final KeyedWork work;

    DoneOnce(Answers answers, KeyedWork work) {
        this.answers = answers;
        this.work = work;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        Optional<String> asked = key == null || !request.getMethod().equals("POST") ? Optional.empty() : asked(request);
        if (asked.isEmpty()
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof PersonLoggedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        boolean table = asked.get().startsWith(PROPOSED);
        BodyRead read = table ? readNow(request) : WebUtils.getNativeRequest(request, BodyRead.class);
        if (!KEY.matcher(key).matches()) {
            refuse(response, 400, "须为 1 至 64 个字母、数字或符号，不含空格。");
        } else if (read == null && BodySizes.announcesBody(request) && request.getContentType() != null) {
            refuse(response, 400, "只用于以 JSON 提交的内容。");
        } else {
            String what = table ? asked.get() + '?' + request.getQueryString() : asked.get();
            String hash = hash(what, read == null ? new byte[0] : read.body());
            answer(person.id(), key, hash, what.equals(SEVERAL), table ? read : request, response, chain);
        }
    }

    /** One sign more than allowed is enough for whoever reads it behind the door to refuse it. */
    private static BodyRead readNow(HttpServletRequest request) throws IOException {
        return new BodyRead(request, request.getInputStream().readNBytes(BodySizes.LARGEST + 1));
    }

    /** What is asked to be done, the same by every door; empty where keys do not count. */
    private static Optional<String> asked(HttpServletRequest request) {
        var ours = OURS.matcher(request.getRequestURI());
        if (ours.matches()) {
            return Optional.of(ours.group(1));
        }
        return EngineAddress.of(request.getRequestURI())
                .map(EngineAddress::path)
                .filter(path -> OF_ENGINE.matcher(path).matches());
    }

    private void answer(
            String person,
            String key,
            String hash,
            boolean several,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        for (int attempt = 0; attempt < KeyedWork.ATTEMPTS; attempt++) {
            Optional<Answer> known = answers.find(person, key);
            if (known.isPresent()) {
                repeat(known.get(), hash, response);
                return;
            }
            if (work.isDone(person, key, hash, several, request, response, chain)) {
                return;
            }
        }
        refuse(response, 409, "同一项提交正在办理，请稍后再试。");
    }

    private static void repeat(Answer answer, String hash, HttpServletResponse response) throws IOException {
        if (!answer.requestHash().equals(hash)) {
            refuse(response, 422, "这个键已用于另一项提交，那一项已经办成；要另办一项，请换一个新的键。");
            return;
        }
        response.setStatus(answer.status());
        if (answer.mediaType() != null) {
            response.setContentType(answer.mediaType());
        }
        if (answer.content() != null) {
            byte[] content = answer.content().getBytes(StandardCharsets.UTF_8);
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        new ErrorBody("Refusal", HEADER + "：" + reason).send(response, status);
    }

    private static String hash(String asked, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
