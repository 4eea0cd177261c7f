package cn.guicheng.office.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and groups as the engine has written them, asked past everything that is remembered. */
@Component
public class PresentPeople {
    private final JdbcClient jdbc;

    PresentPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code department} null where they belong to none; {@code posts}: ids of the other groups. */
    public record Present(String name, String department, List<String> posts) {}

    private record Membership(String group, String type) {
        boolean isDepartment() {
            return Organisation.DEPARTMENT.equals(type);
        }
    }

    public Optional<Present> find(String user) {
        return jdbc.sql("select FIRST_, LAST_ from ACT_ID_USER where ID_ = ?")
                .param(user)
                .query((row, number) -> text(row.getString(1)) + text(row.getString(2)))
                .optional()
                .map(name -> present(name.isEmpty() ? user : name, memberships(user)));
    }

    private static Present present(String name, List<Membership> memberships) {
        return new Present(
                name,
                memberships.stream()
                        .filter(Membership::isDepartment)
                        .map(Membership::group)
                        .findFirst()
                        .orElse(null),
                memberships.stream()
                        .filter(membership -> !membership.isDepartment())
                        .map(Membership::group)
                        .toList());
    }

    private List<Membership> memberships(String user) {
        return jdbc.sql(
                        """
                        select G.ID_, G.TYPE_ from ACT_ID_MEMBERSHIP M join ACT_ID_GROUP G on G.ID_ = M.GROUP_ID_
                        where M.USER_ID_ = ? order by G.ID_""")
                .param(user)
                .query((row, number) -> new Membership(row.getString(1), row.getString(2)))
                .list();
    }

    /** Ids of everything they belong to. */
    List<String> groupsOf(String user) {
        return memberships(user).stream().map(Membership::group).toList();
    }

    /** The group's Chinese name; its id where it has none. */
    public Optional<String> groupName(String group) {
        return jdbc.sql("select coalesce(NAME_, ID_) from ACT_ID_GROUP where ID_ = ?")
                .param(group)
                .query(String.class)
                .optional();
    }

    public List<String> membersOf(String group) {
        return jdbc.sql("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = ? order by USER_ID_")
                .param(group)
                .query(String.class)
                .list();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
