package cn.guicheng.casework.concealment;

import cn.guicheng.register.concealment.CurrentReader;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever is logged in is who reads. */
@Component
class LoggedInReader implements CurrentReader {
    private final IdentityService identityService;

    LoggedInReader(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Optional<String> person() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(Authentication::getUserId);
    }
}
