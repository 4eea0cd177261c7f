package cn.guicheng.web.door;

import cn.guicheng.notification.PublicAddress;
import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser that remembers somebody's login sends it along with what a page of another site makes it ask. What says that it comes
 * from elsewhere is refused; a link to one of our pages is not.
 */
final class ForeignSites extends OncePerRequestFilter {
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> FOLLOWING_A_LINK = Set.of("navigate", "nested-navigate");

    private final PublicAddress address;

    ForeignSites(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            new ErrorBody("Refusal", "不接受来自其他网站的请求。").send(response, 403);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return !isOurs(origin, request);
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OWN.contains(site)) {
            return false;
        }
        boolean link = request.getMethod().equals("GET")
                && FOLLOWING_A_LINK.contains(String.valueOf(request.getHeader("Sec-Fetch-Mode")))
                && !DoorPaths.isForScripts(request);
        return !link;
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        return origin.equals(originOf(address.of("/")))
                || origin.equals("http://" + request.getHeader("Host"))
                || origin.equals("https://" + request.getHeader("Host"));
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
