package cn.guicheng.office.people;

import cn.guicheng.engine.internal.Unrestricted;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes people out of departments and posts. */
@Component
public class Memberships {
    private final IdentityService identityService;
    private final PresentPeople present;
    private final Unrestricted unrestricted;

    Memberships(@Lazy IdentityService identityService, PresentPeople present, Unrestricted unrestricted) {
        this.identityService = identityService;
        this.present = present;
        this.unrestricted = unrestricted;
    }

    /**
     * Of all of them, whoever is logged in: whether they may is decided by who calls this, and told by them once, not for each
     * group.
     */
    public void removeAll(String person) {
        Provisioning.run(() -> unrestricted.run(
                () -> present.groupsOf(person).forEach(group -> identityService.deleteMembership(person, group))));
    }
}
