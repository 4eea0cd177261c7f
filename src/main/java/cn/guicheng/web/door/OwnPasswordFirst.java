package cn.guicheng.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who still has the password that somebody else chose may change it and nothing else. */
record OwnPasswordFirst(AuthorizationManager<RequestAuthorizationContext> otherwise)
        implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String WORDS = "请先修改初始密码，然后重新登录。";

    @Override
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext context) {
        if (login.get() instanceof PersonLoggedIn person
                && person.mustChangePassword()
                && !isAllowed(person, context.getRequest())) {
            context.getRequest().setAttribute(EngineDoor.WORDS, WORDS);
            return new AuthorizationDecision(false);
        }
        return otherwise.check(login, context);
    }

    private static boolean isAllowed(PersonLoggedIn person, HttpServletRequest request) {
        String path = EngineAddress.of(request.getRequestURI())
                .map(EngineAddress::path)
                .orElse("");
        String self = "/user/" + person.id();
        return request.getMethod().equals("PUT") && path.equals(self + "/credentials")
                || request.getMethod().equals("GET")
                        && Set.of(self + "/profile", "/identity/password-policy")
                                .contains(path);
    }
}
