package cn.guicheng.web.kit;

import cn.guicheng.engine.form.Refusal;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is logged in, as the filters found out. */
@Component
public class CurrentPerson {
    private final IdentityService identityService;

    CurrentPerson(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** User id. Throws a refusal (401) where nobody is logged in. */
    public String id() {
        return authentication().getUserId();
    }

    /** Ids of the groups they belong to. */
    public List<String> groups() {
        List<String> groups = authentication().getGroupIds();
        return groups == null ? List.of() : groups;
    }

    public boolean isAdministrator() {
        return groups().contains("camunda-admin");
    }

    private Authentication authentication() {
        Authentication person = identityService.getCurrentAuthentication();
        if (person == null || person.getUserId() == null || person.getUserId().isEmpty()) {
            throw Refusal.unauthenticated();
        }
        return person;
    }
}
