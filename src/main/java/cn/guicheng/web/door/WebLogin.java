package cn.guicheng.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The login of the web applications' pages, at the address and with the answers they have always had. */
final class WebLogin extends AbstractAuthenticationProcessingFilter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APPLICATIONS = WebLogin.class.getName() + ".applications";

    private final WebApplications applications;

    WebLogin(AuthenticationManager logins, WebApplications applications) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, DoorPaths.LOGIN), logins);
        this.applications = applications;
        setAuthenticationSuccessHandler(this::welcome);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        if (request.getQueryString() != null) {
            // An address is written into logs on its way.
            throw new BadCredentialsException("name and password in the address");
        }
        String name = text(request.getParameter("username"));
        String password = text(request.getParameter("password"));
        UsernamePasswordAuthenticationToken asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        asked.setDetails(new WebAuthenticationDetails(request));
        PersonLoggedIn person = (PersonLoggedIn) getAuthenticationManager().authenticate(asked);
        if (person.mustChangePassword()) {
            throw new NotYet();
        }
        Set<String> theirs = WebApplications.applications(applications.known(person.id(), person.groups()));
        String application =
                request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        if (!theirs.contains(application)) {
            throw new NotTheirs(application);
        }
        request.setAttribute(APPLICATIONS, theirs);
        return person;
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        VisitorSessions.isSomebodys(request.getSession());
        Map<String, Object> answer =
                Map.of("userId", login.getName(), "authorizedApps", request.getAttribute(APPLICATIONS));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(answer));
    }

    /** Who is known and may not use this one of the web applications. */
    static final class NotTheirs extends AuthenticationException {
        NotTheirs(String application) {
            super("no access to " + application);
        }
    }

    /** Who still has the password that somebody else chose. */
    static final class NotYet extends AuthenticationException {
        NotYet() {
            super("the first password must be changed");
        }
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter;
    }
}
