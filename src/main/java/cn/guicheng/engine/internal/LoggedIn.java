package cn.guicheng.engine.internal;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is logged in while something happens; nobody where a timer or the program itself acts. */
@Component
public class LoggedIn {
    private final IdentityService identityService;

    LoggedIn(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    /** User id. */
    public Optional<String> person() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Ids of the groups they belong to, where whoever logged them in said so. */
    public List<String> groups() {
        return Optional.ofNullable(identityService.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .orElse(List.of());
    }
}
