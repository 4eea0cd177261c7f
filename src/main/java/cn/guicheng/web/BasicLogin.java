package cn.guicheng.web;

import cn.guicheng.access.CallerAddress;
import cn.guicheng.engine.Refusal;
import cn.guicheng.identity.LoginRefused;
import cn.guicheng.identity.LoginSlowed;
import cn.guicheng.identity.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Scripts log in with every request, by HTTP Basic. Nothing behind this filter is open: the engine's own filter would leave
 * the list of engines to anybody.
 */
class BasicLogin extends OncePerRequestFilter {
    private static final String SCHEME = "Basic ";

    private final IdentityService identityService;
    private final Logins logins;

    BasicLogin(IdentityService identityService, Logins logins) {
        this.identityService = identityService;
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromAnotherSite(request)) {
            new ErrorBody("Refusal", "不接受来自其他网站的请求。").send(response, 403);
            return;
        }
        String[] credentials = credentials(request.getHeader("Authorization"));
        try {
            if (credentials == null) {
                throw Refusal.unauthenticated();
            }
            logins.verify(credentials[0], credentials[1], request.getRemoteAddr());
        } catch (Refusal | LoginRefused e) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"guicheng\", charset=\"UTF-8\"");
            new ErrorBody("Refusal", e.getMessage()).send(response, 401);
            return;
        } catch (LoginSlowed e) {
            response.setHeader("Retry-After", String.valueOf(e.retryAfter()));
            new ErrorBody("Refusal", e.getMessage()).send(response, 429);
            return;
        }
        List<String> groups = identityService.createGroupQuery().groupMember(credentials[0]).list().stream()
                .map(Group::getId)
                .toList();
        identityService.setAuthentication(credentials[0], groups);
        CallerAddress.set(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            CallerAddress.clear();
            identityService.clearAuthentication();
        }
    }

    /** A browser that remembers a Basic login sends it along with what a foreign page makes it post. */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static String[] credentials(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 && !parts[0].isEmpty() ? parts : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
