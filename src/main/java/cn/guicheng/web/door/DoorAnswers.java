package cn.guicheng.web.door;

import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the doors answer, in the shape of every refusal and in Chinese. */
@Component
class DoorAnswers
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler, RequestRejectedHandler {
    private static final String KIND = "Refusal";

    /** Nobody is logged in, or with a wrong password, or too often with one. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (DoorPaths.isForScripts(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"guicheng\", charset=\"UTF-8\"");
        }
        onAuthenticationFailure(request, response, why);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof SlowedDown slowed) {
            response.setHeader("Retry-After", String.valueOf(slowed.retryAfter()));
            new ErrorBody(KIND, slowed.getMessage()).send(response, 429);
            return;
        }
        if (why instanceof WebLogin.NotYet) {
            new ErrorBody(KIND, "首次登录须先修改初始密码：请打开本系统的“/password”页面修改，再用新密码登录。").send(response, 403);
            return;
        }
        if (why instanceof WebLogin.NotTheirs) {
            new ErrorBody(KIND, "您没有这个应用的使用权限。").send(response, 403);
            return;
        }
        String words = why instanceof BadCredentialsException && why.getCause() != null ? why.getMessage() : "请先登录。";
        new ErrorBody(KIND, words).send(response, 401);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && isUnknown() && !DoorPaths.isLogin(request)) {
            commence(request, response, new InsufficientAuthenticationException("nobody is logged in", why));
            return;
        }
        String words = why instanceof CsrfException
                ? "页面已过期，请刷新后再试。"
                : Objects.toString(request.getAttribute(EngineDoor.WORDS), "您没有这项权限。");
        new ErrorBody(KIND, words).send(response, 403);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        refuse(response, 400, "地址：写法不规范，不予受理。");
    }

    /** Where no filter of the doors has been, or will be. */
    static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
        new ErrorBody(KIND, words).send(response, status);
    }

    private static boolean isUnknown() {
        return !(SecurityContextHolder.getContext().getAuthentication() instanceof PersonLoggedIn);
    }
}
