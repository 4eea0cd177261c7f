package cn.guicheng.web.door;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine's web applications keep of somebody who is logged in. */
@Component
record WebApplications(@Lazy ProcessEngine engine) {
    /** Somebody as the web applications know them: groups, and the applications that are theirs. */
    UserAuthentication known(String person, List<String> groups) {
        return AuthenticationUtil.createAuthentication(engine, person, groups, List.of());
    }

    static Authentications only(UserAuthentication known) {
        Authentications one = new Authentications();
        one.addOrReplace(known);
        return one;
    }

    static Set<String> applications(UserAuthentication known) {
        return known == null ? Set.of() : known.getAuthorizedApps();
    }
}
