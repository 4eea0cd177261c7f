package cn.guicheng.web.kit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.LoggedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is logged in, as the filters found out. */
@Component
public class CurrentPerson {
    private final LoggedIn loggedIn;

    CurrentPerson(LoggedIn loggedIn) {
        this.loggedIn = loggedIn;
    }

    /** User id. Throws a refusal (401) where nobody is logged in. */
    public String id() {
        return loggedIn.person().filter(person -> !person.isEmpty()).orElseThrow(Refusal::unauthenticated);
    }

    /** Ids of the groups they belong to. */
    public List<String> groups() {
        id();
        return loggedIn.groups();
    }

    public boolean isAdministrator() {
        return groups().contains("camunda-admin");
    }
}
