package cn.guicheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of the engine's REST interface, only what is listed here changes anything; the same list for scripts and for the web
 * applications. What skips, forges or moves a step (modify, signal, correlate, set variables, delegate, deploy, delete …) is
 * shut for everybody because it is not listed, and so is whatever a later version adds.
 */
class EngineDoors extends OncePerRequestFilter {
    private static final Pattern ENGINE_API =
            Pattern.compile("/(?:engine-rest(?:/engine/[^/]+)?|camunda/api/engine(?:/engine/[^/]+)?)(/.*)?");

    private static final String ID = "[^/]+";

    private static final String SHUT = "这项操作不开放：单据只能由办理人在各环节办理，或用单据上的按钮操作；人员与权限由管理员维护。";
    private static final String DEPLOYED_ELSEWHERE = "这项操作不开放：流程和规则表不能在这里部署、修改或删除。规则表请在“限额与规则”中提出调整，流程随程序发布。";

    /** Looking things up by a POST with a body. */
    private static final List<Door> QUERIES = List.of(
            new Door(
                    "POST",
                    "/(?:task|process-instance|execution|variable-instance|job|filter/" + ID
                            + ")(?:/count|/list|/singleResult)?"),
            new Door("POST", "/(?:user|group|tenant|process-definition|deployment)(?:/count)?"),
            new Door(
                    "POST",
                    "/history/(?:activity-instance|process-instance|task|variable-instance|detail|decision-instance)"
                            + "(?:/count)?"),
            new Door("POST", "/(?:decision-definition)/(?:key/)?" + ID + "/evaluate"),
            new Door("POST", "/identity/(?:verify|password-policy)"));

    /** What people do; who may is decided further in. */
    private static final List<Door> WORK = List.of(
            new Door("POST", "/task/" + ID + "/(?:claim|unclaim|complete|submit-form|assignee)"),
            new Door("POST", "/process-definition/(?:key/)?" + ID + "/(?:start|submit-form)"));

    /** What the administrator repairs. */
    private static final List<Door> REPAIRS = List.of(
            new Door("POST|PUT|DELETE", "/(?:user|group|tenant)/.+"),
            new Door("POST|PUT|DELETE", "/authorization/.+"),
            new Door("POST|PUT|DELETE", "/filter/.+"),
            new Door("POST", "/job/" + ID + "/execute"),
            new Door("PUT|POST", "/(?:job|job-definition)(?:/" + ID + ")?/(?:retries|suspended)"),
            new Door("PUT", "/process-instance(?:/" + ID + ")?/suspended"),
            new Door("PUT", "/process-definition(?:/" + ID + ")?/suspended"),
            new Door("PUT|DELETE", "/incident/" + ID + "/annotation"));

    /** What would change models and limit tables past the two people who have to agree. */
    private static final List<Door> DEPLOYMENTS = List.of(
            new Door("POST", "/deployment/create"),
            new Door("POST", "/deployment/" + ID + "/redeploy"),
            new Door("DELETE", "/deployment/" + ID));

    private static final Pattern DEPLOYED =
            Pattern.compile("/(?:deployment|(?:process|decision|decision-requirements|case)-definition)(?:/.*)?");

    private final IdentityService identityService;
    private final EmergencySwitch emergency;

    EngineDoors(IdentityService identityService, EmergencySwitch emergency) {
        this.identityService = identityService;
        this.emergency = emergency;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher engineApi = ENGINE_API.matcher(pathOf(request));
        boolean isEngine = engineApi.matches();
        if (isEngine ? isOpen(request, engineApi.group(1)) : pathOf(request).startsWith("/camunda/api/")) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Person> administrator = isEngine && isEmergency(request, engineApi.group(1))
                ? person(request).filter(EngineDoors::isAdministrator)
                : Optional.empty();
        if (administrator.isPresent()) {
            emergency.through(administrator.get().id(), request, response, chain);
            return;
        }
        boolean deployed =
                isEngine && DEPLOYED.matcher(String.valueOf(engineApi.group(1))).matches();
        new ErrorBody("Refusal", deployed ? DEPLOYED_ELSEWHERE : SHUT).send(response, 403);
    }

    private boolean isEmergency(HttpServletRequest request, String path) {
        return emergency.isOn()
                && path != null
                && DEPLOYMENTS.stream().anyMatch(door -> door.leads(request.getMethod(), path));
    }

    /** As the container understood it: decoded, without {@code ;parameters}, {@code //} and {@code ..}. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private boolean isOpen(HttpServletRequest request, String path) {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
            return true;
        }
        if (path == null) {
            return false;
        }
        if (QUERIES.stream().anyMatch(door -> door.leads(method, path))
                || WORK.stream().anyMatch(door -> door.leads(method, path))) {
            return true;
        }
        return person(request)
                .filter(person -> isOwnPassword(person, method, path)
                        || isAdministrator(person) && REPAIRS.stream().anyMatch(door -> door.leads(method, path)))
                .isPresent();
    }

    private static boolean isOwnPassword(Person person, String method, String path) {
        return method.equals("PUT") && path.equals("/user/" + person.id() + "/credentials");
    }

    private static boolean isAdministrator(Person person) {
        return person.groups() != null && person.groups().contains("camunda-admin");
    }

    /** Who logged in with this very request, or earlier in the web applications' session, whose own filter comes later. */
    private Optional<Person> person(HttpServletRequest request) {
        Authentication script = identityService.getCurrentAuthentication();
        if (script != null) {
            return Optional.of(new Person(script.getUserId(), script.getGroupIds()));
        }
        return Optional.ofNullable(request.getSession(false))
                .map(AuthenticationUtil::getAuthsFromSession)
                .flatMap(logins -> logins.getAuthentications().stream().findFirst())
                .map(login -> new Person(login.getIdentityId(), login.getGroupIds()));
    }

    private record Person(String id, List<String> groups) {}

    private record Door(String methods, Pattern path) {
        Door(String methods, String path) {
            this(methods, Pattern.compile(path));
        }

        boolean leads(String method, String requested) {
            return method.matches(methods) && path.matcher(requested).matches();
        }
    }
}
