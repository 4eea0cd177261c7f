package cn.guicheng.web.door;

import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What one person typed is not done in the name of another: a page says for whom it was opened, and another window of the same browser
 * may have logged somebody else in since. Whoever says nothing is whoever is logged in.
 */
final class SamePerson extends OncePerRequestFilter {
    private static final String OPENED_FOR = "X-Guicheng-Person";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(OPENED_FOR) == null || !DoorPaths.isOfWebApplications(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonLoggedIn person
                && !person.id().equals(openedFor(request))) {
            new ErrorBody("Refusal", "这个浏览器里已换了别人登录，没有办理。请重新登录后再试。").send(response, 401);
            return;
        }
        chain.doFilter(request, response);
    }

    /** User id; empty where it is none. */
    private static String openedFor(HttpServletRequest request) {
        try {
            return URLDecoder.decode(request.getHeader(OPENED_FOR), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
