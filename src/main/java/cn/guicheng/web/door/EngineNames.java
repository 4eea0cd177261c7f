package cn.guicheng.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The login page asks which engines there are before it sends a name and a password. A visitor is told what every address of the pages
 * says anyway; the engine itself is not asked.
 */
final class EngineNames extends OncePerRequestFilter {
    private static final byte[] NAMES = "[{\"name\":\"default\"}]".getBytes(StandardCharsets.UTF_8);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(DoorPaths.ENGINE_NAMES)
                || SecurityContextHolder.getContext().getAuthentication() instanceof PersonLoggedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(NAMES);
    }
}
