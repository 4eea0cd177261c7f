package cn.guicheng.web.door;

import cn.guicheng.web.door.EngineEndpoints.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Of the engine's REST only what is listed is open, the same for scripts and for the web applications. What skips, forges or moves
 * a step (modify, signal, correlate, set variables, delegate, deploy, delete …) is shut for everybody because it is not listed.
 */
@Component
record EngineDoor(EngineEndpoints endpoints, EmergencySwitch emergency)
        implements AuthorizationManager<RequestAuthorizationContext> {
    /** Request attribute: the sentence that says why. */
    static final String WORDS = EngineDoor.class.getName() + ".words";

    private static final String SHUT = "这项操作不开放：单据只能由办理人在各环节办理，或用单据上的按钮操作；人员与权限由管理员维护。";
    private static final String DEPLOYED_ELSEWHERE = "这项操作不开放：流程和规则表不能在这里部署、修改或删除。规则表请在“限额与规则”中提出调整，流程随程序发布。";
    private static final Pattern DEPLOYED =
            Pattern.compile("/(?:deployment|(?:process|decision|decision-requirements|case)-definition)(?:/.*)?");

    @Override
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<EngineAddress> address = EngineAddress.of(request.getRequestURI());
        if (address.isEmpty() || !(login.get() instanceof PersonLoggedIn person)) {
            return new AuthorizationDecision(false);
        }
        boolean open = isOpen(request, address.get(), person);
        if (!open) {
            boolean deployed = DEPLOYED.matcher(address.get().path()).matches();
            request.setAttribute(WORDS, deployed ? DEPLOYED_ELSEWHERE : SHUT);
        }
        return new AuthorizationDecision(open);
    }

    private boolean isOpen(HttpServletRequest request, EngineAddress address, PersonLoggedIn person) {
        Endpoint asked = endpoints.at(request.getMethod(), address.path());
        Object applications = request.getAttribute(WebApplicationSession.APPLICATIONS);
        Set<?> theirs = applications instanceof Set<?> known ? known : Set.of();
        return asked.audiences().stream()
                        .anyMatch(audience ->
                                audience.includes(person, asked.subject(), address.ofWebApplications(), theirs))
                || asked.audiences().contains(Audience.EMERGENCY) && emergency.isOn() && person.isAdministrator();
    }
}
