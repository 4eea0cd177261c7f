package cn.guicheng.web.door;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One endpoint of the engine that is open.
 *
 * @param path below the engine's REST, with variables in braces
 */
record EngineEndpoint(Audience audience, String method, PathPattern path) {

    static EngineEndpoint of(Audience audience, String method, String path) {
        return new EngineEndpoint(audience, method, DoorPaths.pattern(path.replaceAll("(?<=[{\\w])-(?=\\w+})", "")));
    }

    boolean leads(String asked, PathContainer to) {
        return (method.equals(asked) || method.equals("GET") && asked.equals("HEAD")) && path.matches(to);
    }

    /** What the path's first variable stands for in an address; empty where it has none. */
    String subject(PathContainer to) {
        PathPattern.PathMatchInfo match = path.matchAndExtract(to);
        return match == null || match.getUriVariables().isEmpty()
                ? ""
                : match.getUriVariables().values().iterator().next();
    }

    boolean isFor(PersonLoggedIn person, PathContainer to, boolean ofWebApplications, Set<?> applications) {
        return audience.includes(person, subject(to), ofWebApplications, applications);
    }
}
