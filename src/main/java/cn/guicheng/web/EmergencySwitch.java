package cn.guicheng.web;

import cn.guicheng.emergency.EmergencyDeployments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The way round, off unless the configuration says otherwise: administrators deploy and delete by hand what nothing else can
 * mend. Every use, and every start with it on, leaves its mark.
 */
@Component
class EmergencySwitch {
    private static final Logger LOG = LoggerFactory.getLogger(EmergencySwitch.class);
    private static final int LONGEST = 1000;

    private final boolean on;
    private final EmergencyDeployments deployments;

    EmergencySwitch(@Value("${guicheng.limits.emergency-deployment}") boolean on, EmergencyDeployments deployments) {
        this.on = on;
        this.deployments = deployments;
    }

    boolean isOn() {
        return on;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (on) {
            LOG.warn("guicheng.limits.emergency-deployment is on: administrators may deploy and delete by hand");
            deployments.mark(null, "start with guicheng.limits.emergency-deployment=true");
        }
    }

    /** Lets a request through and marks it: before it is done, and what became of it. */
    void through(String person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String operation = request.getMethod() + " " + request.getRequestURI() + query;
        LOG.warn("emergency deployment by {}: {}", person, operation);
        String mark = deployments.mark(person, operation.substring(0, Math.min(LONGEST, operation.length())));
        chain.doFilter(request, response);
        deployments.conclude(mark, response.getStatus());
    }
}
