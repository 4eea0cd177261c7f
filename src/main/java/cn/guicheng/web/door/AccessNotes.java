package cn.guicheng.web.door;

import cn.guicheng.register.access.AccessLog;
import cn.guicheng.register.access.CallerAddress;
import cn.guicheng.register.access.What;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says from where a request comes to whatever writes the access log, and notes there what was refused to whom. */
final class AccessNotes extends OncePerRequestFilter {
    private static final Set<Integer> REFUSED = Set.of(403, 429);

    private final AccessLog log;

    AccessNotes(AccessLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CallerAddress.set(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
            if (REFUSED.contains(response.getStatus()) && !DoorPaths.isLogin(request)) {
                log.note(
                        What.REFUSED,
                        person(),
                        request.getRemoteAddr(),
                        request.getMethod() + " " + request.getRequestURI(),
                        String.valueOf(response.getStatus()));
            }
        } finally {
            CallerAddress.clear();
        }
    }

    private static String person() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login instanceof PersonLoggedIn person ? person.id() : null;
    }
}
