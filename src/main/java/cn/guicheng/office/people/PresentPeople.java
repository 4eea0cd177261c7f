package cn.guicheng.office.people;

import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.engine.store.IdentityRows.Membership;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People and groups as the engine has written them, asked past everything that is remembered. */
@Component
public class PresentPeople {
    private final IdentityRows rows;

    PresentPeople(IdentityRows rows) {
        this.rows = rows;
    }

    /** {@code department} null where they belong to none; {@code posts}: ids of the other groups. */
    public record Present(String name, String department, List<String> posts) {}

    public Optional<Present> find(String user) {
        return rows.nameOfPerson(user).map(name -> present(name.isEmpty() ? user : name, rows.membershipsOf(user)));
    }

    private static Present present(String name, List<Membership> memberships) {
        return new Present(
                name,
                memberships.stream()
                        .filter(PresentPeople::isOfDepartment)
                        .map(Membership::group)
                        .findFirst()
                        .orElse(null),
                memberships.stream()
                        .filter(membership -> !isOfDepartment(membership))
                        .map(Membership::group)
                        .toList());
    }

    private static boolean isOfDepartment(Membership membership) {
        return Organisation.DEPARTMENT.equals(membership.type());
    }

    /** Ids of everything they belong to. */
    public List<String> groupsOf(String user) {
        return rows.membershipsOf(user).stream().map(Membership::group).toList();
    }

    /** The group's Chinese name; its id where it has none. */
    public Optional<String> groupName(String group) {
        return rows.nameOfGroup(group);
    }

    public List<String> membersOf(String group) {
        return rows.membersOf(group);
    }
}
