package cn.guicheng.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what the web applications remember of a session to who is logged in here, and to the groups they have now: the web
 * applications have no login of their own any more.
 */
final class WebApplicationSession extends OncePerRequestFilter {
    static final String APPLICATIONS = WebApplicationSession.class.getName() + ".applications";
    private static final String READ = WebApplicationSession.class.getName() + ".read";

    /** How old what is known of somebody's applications may be. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final WebApplications applications;
    private final Clock clock;

    WebApplicationSession(WebApplications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** Of whom, with which groups and when the web applications' own record was made. */
    private record Read(String person, List<String> groups, Instant at) implements Serializable {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !DoorPaths.isOfWebApplications(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonLoggedIn person) {
            HttpSession session = request.getSession(true);
            if (!isFresh(session.getAttribute(READ), person)) {
                remember(session, person);
            }
            request.setAttribute(APPLICATIONS, WebApplications.applications((UserAuthentication)
                    AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine("default")));
        } else if (request.getSession(false) != null) {
            AuthenticationUtil.updateSession(request.getSession(false), new Authentications());
        }
        chain.doFilter(request, response);
    }

    private boolean isFresh(Object remembered, PersonLoggedIn person) {
        return remembered instanceof Read read
                && read.person().equals(person.id())
                && read.groups().equals(person.groups())
                && read.at().plus(FRESH).isAfter(clock.instant());
    }

    private void remember(HttpSession session, PersonLoggedIn person) {
        Authentications known = WebApplications.only(applications.known(person.id(), person.groups()));
        AuthenticationUtil.updateSession(session, known);
        session.setAttribute(READ, new Read(person.id(), List.copyOf(person.groups()), clock.instant()));
    }
}
