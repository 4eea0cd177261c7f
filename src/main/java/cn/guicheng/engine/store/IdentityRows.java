package cn.guicheng.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, groups and who belongs to which, asked past everything that is remembered and without anybody's rights. */
@Component
public class IdentityRows {
    /** The people to be joined with tables of ours: {@code person}, {@code password} as it is kept, {@code salt}. */
    public static final String PEOPLE = "(select ID_ as person, PWD_ as password, SALT_ as salt from ACT_ID_USER)";

    /** Who belongs to which group, to be joined with tables of ours: {@code person}, {@code belongs_to}. */
    public static final String MEMBERSHIPS =
            "(select USER_ID_ as person, GROUP_ID_ as belongs_to from ACT_ID_MEMBERSHIP)";

    private final JdbcClient jdbc;

    IdentityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person in a group; {@code type} is the group's, null where it has none. */
    public record Membership(String person, String group, String type) {}

    /** A person as stored; each may be null. */
    public record Person(String first, String last, String mail) {}

    public Optional<Person> person(String person) {
        return jdbc.sql("select FIRST_ as first, LAST_ as last, EMAIL_ as mail from ACT_ID_USER where ID_ = ?")
                .param(person)
                .query(Person.class)
                .optional();
    }

    /** Everybody as stored, by user id. */
    public Map<String, Person> people() {
        Map<String, Person> people = new TreeMap<>();
        jdbc.sql("select ID_, FIRST_, LAST_, EMAIL_ from ACT_ID_USER").query(row -> {
            people.put(row.getString(1), new Person(row.getString(2), row.getString(3), row.getString(4)));
        });
        return people;
    }

    /** Keeps the same password in another way, unless somebody changed it meanwhile. */
    public void replacePassword(String person, String kept, String better) {
        jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = '' where ID_ = ? and PWD_ = ?")
                .params(better, person, kept)
                .update();
    }

    /** First and last name in one; empty where the person has neither. */
    public Optional<String> nameOfPerson(String person) {
        return jdbc.sql("select concat(coalesce(FIRST_, ''), coalesce(LAST_, '')) from ACT_ID_USER where ID_ = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    /** The group's name; its id where it has none. */
    public Optional<String> nameOfGroup(String group) {
        return jdbc.sql("select coalesce(NAME_, ID_) from ACT_ID_GROUP where ID_ = ?")
                .param(group)
                .query(String.class)
                .optional();
    }

    /** Empty where the group has none, and where there is no such group. */
    public String typeOfGroup(String group) {
        return jdbc.sql("select TYPE_ from ACT_ID_GROUP where ID_ = ?")
                .param(group)
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), ""))
                .optional()
                .orElse("");
    }

    /** Everything a person belongs to, in the order of the groups' ids. */
    public List<Membership> membershipsOf(String person) {
        return memberships("where m.USER_ID_ = ?", person);
    }

    /** Everybody's. */
    public List<Membership> memberships() {
        return memberships("");
    }

    private List<Membership> memberships(String whose, Object... values) {
        return jdbc.sql("select m.USER_ID_ as person, g.ID_ as \"group\", g.TYPE_ as type from ACT_ID_MEMBERSHIP m"
                        + " join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_ " + whose + " order by g.ID_")
                .params(values)
                .query(Membership.class)
                .list();
    }

    /** Ids of the groups to which nobody belongs but these people, or nobody at all. */
    public List<String> groupsWithoutOthers(Collection<String> people) {
        return jdbc.sql(
                        """
                        select g.ID_ from ACT_ID_GROUP g where not exists (select 1 from ACT_ID_MEMBERSHIP m
                        where m.GROUP_ID_ = g.ID_ and m.USER_ID_ not in (:people)) order by g.ID_""")
                .param("people", people.isEmpty() ? List.of("") : people)
                .query(String.class)
                .list();
    }

    /** User ids, sorted. */
    public List<String> membersOf(String group) {
        return jdbc.sql("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = ? order by USER_ID_")
                .param(group)
                .query(String.class)
                .list();
    }

    /** Until the transaction ends, nobody else goes on by way of this lock. */
    public void lockGroup(String group) {
        jdbc.sql("select ID_ from ACT_ID_GROUP where ID_ = ? for update")
                .param(group)
                .query(String.class)
                .list();
    }
}
