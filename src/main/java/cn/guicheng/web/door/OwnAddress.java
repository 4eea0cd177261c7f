package cn.guicheng.web.door;

import cn.guicheng.notification.PublicAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/** Addresses in answers are the program's own, from its settings: what a caller writes into {@code Host} is read by nobody. */
final class OwnAddress extends OncePerRequestFilter {
    private final PublicAddress address;
    private volatile URI own;

    OwnAddress(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AtOwnAddress(request, own()), response);
    }

    private URI own() {
        String now = address.of("");
        URI known = own;
        if (known == null || !known.toString().equals(now)) {
            known = URI.create(now);
            own = known;
        }
        return known;
    }

    private static final class AtOwnAddress extends HttpServletRequestWrapper {
        private final URI own;

        AtOwnAddress(HttpServletRequest request, URI own) {
            super(request);
            this.own = own;
        }

        @Override
        public String getScheme() {
            return own.getScheme();
        }

        @Override
        public String getServerName() {
            return own.getHost();
        }

        @Override
        public int getServerPort() {
            if (own.getPort() > 0) {
                return own.getPort();
            }
            return own.getScheme().equals("https") ? 443 : 80;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(own.getScheme() + "://" + own.getRawAuthority() + getRequestURI());
        }

        @Override
        public String getHeader(String name) {
            return isHost(name) ? own.getRawAuthority() : isForwarded(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (isHost(name)) {
                return Collections.enumeration(List.of(own.getRawAuthority()));
            }
            return isForwarded(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isHost(String name) {
            return name.equalsIgnoreCase("Host");
        }

        private static boolean isForwarded(String name) {
            return name.equalsIgnoreCase("Forwarded")
                    || name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-");
        }
    }
}
