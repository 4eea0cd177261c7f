package cn.guicheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Nobody anonymous passes to our own REST. The web applications' filters, which know who is logged in, let anybody through to
 * paths they do not know, such as ours; this stands behind them.
 */
@Configuration
class SessionLogin implements HandlerInterceptor, WebMvcConfigurer {
    private final IdentityService identityService;

    SessionLogin(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/camunda/api/guicheng/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication person = identityService.getCurrentAuthentication();
        if (person == null || person.getUserId() == null) {
            new ErrorBody("Refusal", "请先登录。").send(response, 401);
            return false;
        }
        return true;
    }
}
