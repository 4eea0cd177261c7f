package cn.guicheng.web;

import cn.guicheng.identity.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everybody may ask whether people can work; the figures are for the administrator and for what collects them. */
class ActuatorDoor extends OncePerRequestFilter {
    private static final List<String> READERS = List.of("camunda-admin", "metrics-reader");

    private final IdentityService identityService;
    private final BasicLogin login;

    ActuatorDoor(IdentityService identityService, Logins logins) {
        this.identityService = identityService;
        this.login = new BasicLogin(identityService, logins);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().equals("/actuator/health")) {
            chain.doFilter(request, response);
            return;
        }
        login.doFilter(request, response, (asked, answer) -> {
            if (identityService.getCurrentAuthentication().getGroupIds().stream()
                    .anyMatch(READERS::contains)) {
                chain.doFilter(asked, answer);
                return;
            }
            new ErrorBody("Refusal", "运行指标只供管理员和指标采集查阅。").send((HttpServletResponse) answer, 403);
        });
    }
}
