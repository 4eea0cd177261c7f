package cn.guicheng.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks what comes in by the emergency switch. Whether it may come in was decided before. */
final class EmergencyPassage extends OncePerRequestFilter {
    private final EmergencySwitch emergency;
    private final EngineEndpoints endpoints;

    EmergencyPassage(EmergencySwitch emergency, EngineEndpoints endpoints) {
        this.emergency = emergency;
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineAddress> address = EngineAddress.of(request.getRequestURI());
        boolean isEmergency = address.isPresent()
                && endpoints
                        .at(request.getMethod(), address.get().path())
                        .audiences()
                        .contains(Audience.EMERGENCY);
        if (isEmergency) {
            String person =
                    SecurityContextHolder.getContext().getAuthentication().getName();
            emergency.through(person, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
