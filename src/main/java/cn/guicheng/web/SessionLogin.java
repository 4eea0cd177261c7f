package cn.guicheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** The web applications' filters let anybody through to paths they do not know, such as ours: here nobody anonymous passes. */
class SessionLogin extends OncePerRequestFilter {
    private final IdentityService identityService;

    SessionLogin(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = identityService.getCurrentAuthentication();
        if (person == null || person.getUserId() == null) {
            new ErrorBody("Refusal", "请先登录。").send(response, 401);
            return;
        }
        chain.doFilter(request, response);
    }
}
