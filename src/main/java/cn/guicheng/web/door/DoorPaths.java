package cn.guicheng.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that the doors know by name. */
final class DoorPaths {
    static final String LOGIN = "/camunda/api/admin/auth/user/default/login/{app}";
    static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    static final String ENGINE_NAMES = "/camunda/api/engine/engine/";
    static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    /** The pages on which one logs in, who that is, and whether people can work. */
    private static final List<String> PAGES = List.of(
            "/",
            "/camunda",
            "/camunda/",
            "/camunda/app",
            "/camunda/app/",
            "/camunda/app/{app:cockpit|admin|tasklist|welcome}",
            "/camunda/app/{app:cockpit|admin|tasklist|welcome}/",
            "/camunda/app/{app:cockpit|admin|tasklist|welcome}/default",
            "/camunda/app/{app:cockpit|admin|tasklist|welcome}/default/",
            "/password",
            WHO_AM_I,
            ENGINE_NAMES,
            "/actuator/health");

    /** What those pages load before anybody has logged in. With {@link #PAGES} that is all that is open. */
    private static final List<String> FILES = List.of(
            "/camunda/app/{app:cockpit|admin|tasklist|welcome}/{file:[a-z0-9.-]+[.](?:js|css|map)}",
            "/camunda/app/{app:cockpit|admin|tasklist|welcome}/{folder:scripts|styles|locales|assets}/**",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/favicon.ico",
            "/favicon.ico",
            "/camunda/api/{app:cockpit|admin|tasklist|welcome}/plugin/{plugin}/static/**",
            "/camunda/guicheng/now/app/**",
            "/camunda/guicheng/{release:[0-9a-f]{12}}/app/**",
            "/camunda/guicheng/{release:[0-9a-f]{12}}/forms/{procedure}/tasklist.js",
            "/camunda/guicheng/app/**",
            "/camunda/guicheng/forms/{procedure}/tasklist.js");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final PathPattern LOGGING_IN = pattern(LOGIN);
    private static final PathPattern SCRIPTS = pattern("/engine-rest/**");
    private static final PathPattern OURS = pattern("/api/**");
    private static final PathPattern FIGURES = pattern("/actuator/**");
    private static final PathPattern DATA = pattern("/camunda/api/**");
    private static final PathPattern WEB_APPLICATIONS = pattern("/camunda/**");

    private DoorPaths() {}

    static PathPattern pattern(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    /** What is open to everybody. */
    static RequestMatcher open() {
        return reading(Stream.concat(PAGES.stream(), FILES.stream()).toList());
    }

    /** Scripts, styles and pictures, the same for everybody: what a browser may keep. */
    static RequestMatcher files() {
        return reading(FILES);
    }

    /** What is read of cases and people, which nobody may keep. */
    static RequestMatcher data() {
        RequestMatcher files = files();
        return request -> (isForScripts(request) || DATA.matches(path(request))) && !files.matches(request);
    }

    private static RequestMatcher reading(List<String> paths) {
        List<PathPattern> patterns = paths.stream().map(DoorPaths::pattern).toList();
        return request -> READING.contains(request.getMethod())
                && patterns.stream().anyMatch(pattern -> pattern.matches(path(request)));
    }

    /** Where scripts come in, with HTTP Basic. */
    static boolean isForScripts(HttpServletRequest request) {
        PathContainer path = path(request);
        return SCRIPTS.matches(path) || OURS.matches(path) || FIGURES.matches(path);
    }

    static boolean isOfWebApplications(HttpServletRequest request) {
        return WEB_APPLICATIONS.matches(path(request));
    }

    static boolean isLogin(HttpServletRequest request) {
        return LOGGING_IN.matches(path(request));
    }

    /** In its normal form already, so what was sent is what is meant. */
    static PathContainer path(HttpServletRequest request) {
        return PathContainer.parsePath(request.getRequestURI());
    }
}
