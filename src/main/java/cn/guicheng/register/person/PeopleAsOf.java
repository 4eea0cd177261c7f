package cn.guicheng.register.person;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people and groups were called, and where people worked, from when on. Rows are added, never changed. */
@Component
public class PeopleAsOf {
    private static final String PEOPLE =
            "select id, person as called, valid_from as validFrom, name, department, posts from person_as_of";

    private static final String GROUPS =
            "select id, group_id as called, valid_from as validFrom, name, cast(null as varchar(64)) as department,"
                    + " '' as posts from group_as_of";

    private static final String IN_ORDER = " order by id";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleAsOf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was true of somebody, or of a group, from {@code validFrom} on. */
    record Version(long id, String called, OffsetDateTime validFrom, String name, String department, String posts) {}

    /** Notes down how a person is called and where they work from now on; the same again is not written twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String person, String name, String department, Collection<String> posts) {
        String held = String.join(",", new TreeSet<>(posts));
        Optional<Version> latest = latest(PEOPLE + " where person = ?", person);
        if (latest.filter(version -> version.name().equals(name)
                        && Objects.equals(version.department(), department)
                        && version.posts().equals(held))
                .isEmpty()) {
            jdbc.sql("insert into person_as_of (person, valid_from, name, department, posts) values (?, ?, ?, ?, ?)")
                    .params(person, OffsetDateTime.now(clock), name, department, held)
                    .update();
        }
    }

    /** Notes down how a group is called from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteGroup(String group, String name) {
        Optional<Version> latest = latest(GROUPS + " where group_id = ?", group);
        if (latest.filter(version -> version.name().equals(name)).isEmpty()) {
            jdbc.sql("insert into group_as_of (group_id, valid_from, name) values (?, ?, ?)")
                    .params(group, OffsetDateTime.now(clock), name)
                    .update();
        }
    }

    private Optional<Version> latest(String select, String id) {
        return jdbc.sql(select + " order by id desc fetch first 1 rows only")
                .param(id)
                .query(Version.class)
                .optional();
    }

    /** The names of everybody who ever was here. */
    public NamesThen everybody() {
        return new NamesThen(jdbc.sql(PEOPLE + IN_ORDER).query(Version.class).list());
    }

    /** The names of these people. */
    public NamesThen of(Collection<String> people) {
        return named(PEOPLE + " where person in (:ids)" + IN_ORDER, people);
    }

    /** The names of all groups that ever were. */
    public NamesThen allGroups() {
        return new NamesThen(jdbc.sql(GROUPS + IN_ORDER).query(Version.class).list());
    }

    /** The names of these groups. */
    public NamesThen ofGroups(Collection<String> groups) {
        return named(GROUPS + " where group_id in (:ids)" + IN_ORDER, groups);
    }

    /** Group id of the department to which somebody belonged at that moment, or null. */
    public String departmentAt(String person, OffsetDateTime moment) {
        return of(List.of(person)).departmentAt(person, moment);
    }

    /** User id of who held this post last, or holds it, and worked in a department; empty where nobody ever did. */
    public Optional<String> lastHolder(String post) {
        return jdbc.sql(
                        "select person from person_as_of where concat(',', posts, ',') like ? and department is not null"
                                + " order by id desc fetch first 1 rows only")
                .param("%," + post + ",%")
                .query(String.class)
                .optional();
    }

    private NamesThen named(String select, Collection<String> ids) {
        List<String> asked = ids.stream().filter(Objects::nonNull).distinct().toList();
        return new NamesThen(
                asked.isEmpty()
                        ? List.of()
                        : jdbc.sql(select)
                                .param("ids", asked)
                                .query(Version.class)
                                .list());
    }
}
