package cn.guicheng.web.door;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is logged in.
 *
 * @param id user id, as the engine spells it
 * @param credentialsVersion which of their passwords they logged in with; a session ends with it
 */
record OfficePerson(String id, long credentialsVersion) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return id;
    }
}
