package cn.guicheng.web.door;

import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No more of a body is read than the largest that anybody needs, whatever its head says. Files have a bound of their own, and so
 * have tables, which come as XML or CSV.
 */
final class BodySizes extends OncePerRequestFilter {
    static final int LARGEST = 1 << 20;
    private static final String WORDS = "请求内容：不得超过 1 MB。";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadElsewhere(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > LARGEST) {
            refuse(response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(response);
            return;
        }
        chain.doFilter(new BodyRead(request, body), response);
    }

    /** Whether the head says that something follows: without a length and in no pieces nothing does. */
    static boolean announcesBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isReadElsewhere(HttpServletRequest request) {
        if (!announcesBody(request)) {
            return true;
        }
        String kind =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return kind.startsWith("multipart/")
                || kind.startsWith("application/x-www-form-urlencoded")
                || kind.startsWith("application/xml")
                || kind.startsWith("text/xml")
                || kind.startsWith("text/csv");
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        new ErrorBody("Refusal", WORDS).send(response, 413);
    }
}
