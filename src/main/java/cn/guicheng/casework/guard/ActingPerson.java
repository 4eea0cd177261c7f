package cn.guicheng.casework.guard;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is logged in while something happens; nobody where a timer or the program itself acts. */
@Component
class ActingPerson {
    private final IdentityService identityService;

    ActingPerson(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    boolean is(String person) {
        Authentication acting = identityService.getCurrentAuthentication();
        return acting != null && person.equals(acting.getUserId());
    }
}
