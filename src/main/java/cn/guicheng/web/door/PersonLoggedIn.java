package cn.guicheng.web.door;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person who is logged in, with the groups they belong to at this moment. */
final class PersonLoggedIn extends AbstractAuthenticationToken {
    static final String ADMINISTRATORS = "camunda-admin";

    private final OfficePerson person;
    private final boolean mustChangePassword;

    PersonLoggedIn(OfficePerson person, List<String> groups, boolean mustChangePassword) {
        super(AuthorityUtils.createAuthorityList(groups));
        this.person = person;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    @Override
    public OfficePerson getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    String id() {
        return person.id();
    }

    List<String> groups() {
        return getAuthorities().stream().map(Object::toString).toList();
    }

    boolean isAdministrator() {
        return groups().contains(ADMINISTRATORS);
    }

    /** Whether they may do nothing yet but choose a password of their own. */
    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
