package cn.guicheng.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** The firewall before Spring itself takes an address apart, which it does ahead of its security. */
final class AddressCheck extends OncePerRequestFilter {
    private final HttpFirewall firewall;
    private final RequestRejectedHandler answers;

    AddressCheck(HttpFirewall firewall, RequestRejectedHandler answers) {
        this.firewall = firewall;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            checked = firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException rejected) {
            answers.handle(request, response, rejected);
            return;
        }
        chain.doFilter(checked, response);
    }
}
