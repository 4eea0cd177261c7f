package cn.guicheng.web.door;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.emergency.EmergencyDeployments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The way round, off unless the configuration says otherwise: administrators deploy and delete by hand what nothing else can
 * mend. Every use, and every start with it on, leaves its mark.
 */
@Component
class EmergencySwitch {
    private static final Logger LOG = LoggerFactory.getLogger(EmergencySwitch.class);
    private static final Pattern EXISTING = Pattern.compile(".*/deployment/([^/]+)(?:/redeploy)?");

    private final boolean on;
    private final EmergencyDeployments deployments;
    private final RepositoryService repositoryService;
    private final Unrestricted unrestricted;
    private final ThreadLocal<String> underWay = new ThreadLocal<>();

    EmergencySwitch(
            @Value("${guicheng.limits.emergency-deployment}") boolean on,
            EmergencyDeployments deployments,
            @Lazy RepositoryService repositoryService,
            Unrestricted unrestricted) {
        this.on = on;
        this.deployments = deployments;
        this.repositoryService = repositoryService;
        this.unrestricted = unrestricted;
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
        String mark = deployments.mark(person, operation);
        underWay.set(mark);
        try {
            nameExisting(request.getRequestURI());
            chain.doFilter(request, response);
        } finally {
            underWay.remove();
        }
        deployments.conclude(mark, response.getStatus());
    }

    /** Whether what this thread does came in this way. */
    boolean isUnderWay() {
        return underWay.get() != null;
    }

    /** Adds to the mark of this thread what it is about. */
    void name(String deployment, Collection<String> files) {
        String subject = Objects.requireNonNullElse(deployment, "") + " " + new TreeSet<>(files);
        LOG.warn("emergency deployment of {}", subject);
        deployments.name(underWay.get(), subject.strip());
    }

    private void nameExisting(String path) {
        Matcher existing = EXISTING.matcher(path);
        if (existing.matches()) {
            unrestricted.run(() -> repositoryService
                    .createDeploymentQuery()
                    .deploymentId(existing.group(1))
                    .list()
                    .forEach(deployment -> name(
                            deployment.getName(), repositoryService.getDeploymentResourceNames(deployment.getId()))));
        }
    }
}
