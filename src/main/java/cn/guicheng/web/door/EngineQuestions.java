package cn.guicheng.web.door;

import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/** What is asked of the engine and its web applications has bounds and evaluates nothing, in the address and in the body. */
final class EngineQuestions extends OncePerRequestFilter {
    private static final int MOST_RESULTS = 1000;
    private static final String MAX_RESULTS = "maxResults";
    /** Nothing is listed there, and what was asked is noted word for word. */
    private static final Pattern DEPLOYING = Pattern.compile(".*/deployment/(?:create|[^/]+/redeploy|[^/]+)");

    private static final Pattern RECORD = Pattern.compile(".*/(?:user/([^/]+)/profile|group/([^/]+))");
    private static final Set<String> NO_GROUP = Set.of("count", "create");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/camunda/api/guicheng")
                || !address.startsWith("/camunda/api/") && !address.startsWith("/engine-rest/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ofWebApplications = request.getRequestURI().startsWith("/camunda/");
        Optional<String> fault = questionFault(request, ofWebApplications)
                .or(() -> bodyFault(request.getRequestURI(), WebUtils.getNativeRequest(request, BodyRead.class)));
        if (fault.isPresent()) {
            new ErrorBody("Refusal", fault.get()).send(response, 400);
            return;
        }
        chain.doFilter(isDeploying(request.getRequestURI()) ? request : new Bounded(request), response);
    }

    private static boolean isDeploying(String address) {
        return address.contains("/deployment/") && DEPLOYING.matcher(address).matches();
    }

    private static Optional<String> bodyFault(String address, BodyRead read) {
        byte[] body = read == null ? new byte[0] : read.body();
        return EngineBodyCheck.fault(body)
                .or(() -> address.endsWith("/credentials") ? EngineBodyCheck.passwordFault(body) : Optional.empty())
                .or(() -> recordOf(address).flatMap(id -> EngineBodyCheck.idFault(body, id)));
    }

    /** The user or group whose record an address is; none where it is none. */
    private static Optional<String> recordOf(String address) {
        if (!address.contains("/user/") && !address.contains("/group/")) {
            return Optional.empty();
        }
        Matcher record = RECORD.matcher(UriUtils.decode(address, StandardCharsets.UTF_8));
        return record.matches() && (record.group(2) == null || !NO_GROUP.contains(record.group(2)))
                ? Optional.of(record.group(1) == null ? record.group(2) : record.group(1))
                : Optional.empty();
    }

    private static Optional<String> questionFault(HttpServletRequest request, boolean ofWebApplications) {
        if (request.getQueryString() == null) {
            return Optional.empty();
        }
        Optional<String> expression = request.getParameterMap().keySet().stream()
                .filter(EngineBodyCheck::isExpression)
                .findFirst();
        if (expression.isPresent()) {
            return Optional.of(expression.get() + "：不接受表达式。");
        }
        String[] first = request.getParameterValues("firstResult");
        if (first != null && (first.length != 1 || !first[0].matches("[0-9]{1,9}"))) {
            return Optional.of("firstResult：须为非负整数。");
        }
        String[] most = request.getParameterValues(MAX_RESULTS);
        boolean bounded = most == null
                || most.length == 1
                        && most[0].matches("[0-9]{1,9}")
                        && (ofWebApplications || Integer.parseInt(most[0]) <= MOST_RESULTS);
        return bounded ? Optional.empty() : Optional.of("maxResults：须为 0 到 1000 的整数。");
    }

    /** Of a list without bounds the first thousand. */
    private static final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            String most = getParameter(MAX_RESULTS);
            if (most == null || query == null) {
                return (query == null || query.isEmpty() ? "" : query + "&") + MAX_RESULTS + "=" + MOST_RESULTS;
            }
            return Integer.parseInt(most) <= MOST_RESULTS
                    ? query
                    : query.replaceAll("(^|&)maxResults=[0-9]+", "$1maxResults=" + MOST_RESULTS);
        }
    }
}
