package cn.guicheng.office.people;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.store.IdentityRows;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The departments with everybody in them, in three questions however many people there are. */
@Component
public class Departments {
    private static final String OTHERS = "不属部门";

    private final IdentityService identityService;
    private final Organisation organisation;
    private final Unrestricted unrestricted;
    private final IdentityRows rows;

    Departments(
            @Lazy IdentityService identityService,
            Organisation organisation,
            Unrestricted unrestricted,
            IdentityRows rows) {
        this.identityService = identityService;
        this.organisation = organisation;
        this.unrestricted = unrestricted;
        this.rows = rows;
    }

    /**
     * @param id group id; null for those who belong to none
     * @param people by name
     */
    public record Department(String id, String name, List<Member> people) {}

    /**
     * @param id user id
     * @param post Chinese name of their post; of the department where they hold none
     */
    public record Member(String id, String name, String post) {}

    /** All departments by name, also those nobody works in; names in the order of their sounds. */
    public List<Department> all() {
        Map<String, Group> groups = groups();
        Map<String, String> names = organisation.peopleNames();
        Map<String, List<Group>> groupsByPerson = groupsByPerson(groups);
        return groups.values().stream()
                .filter(group -> Organisation.DEPARTMENT.equals(group.getType()))
                .map(group -> new Department(
                        group.getId(), name(group), people(groupsByPerson, names, own -> own.contains(group))))
                .sorted(inOrder(Department::name, Department::id))
                .toList();
    }

    /** The same, and last, without an id, those who hold a post and belong to no department, where there are any. */
    public List<Department> allAndOthers() {
        List<Member> others = people(
                groupsByPerson(groups()),
                organisation.peopleNames(),
                own -> own.stream().anyMatch(group -> Organisation.POST.equals(group.getType()))
                        && own.stream().noneMatch(group -> Organisation.DEPARTMENT.equals(group.getType())));
        return others.isEmpty()
                ? all()
                : Stream.concat(all().stream(), Stream.of(new Department(null, OTHERS, others)))
                        .toList();
    }

    private Map<String, Group> groups() {
        return unrestricted.get(() -> identityService.createGroupQuery().list()).stream()
                .collect(Collectors.toMap(Group::getId, Function.identity()));
    }

    /** {@code belongs} says of somebody's groups whether they are meant. */
    private static List<Member> people(
            Map<String, List<Group>> groupsByPerson, Map<String, String> names, Predicate<List<Group>> belongs) {
        return groupsByPerson.entrySet().stream()
                .filter(person -> belongs.test(person.getValue()))
                .map(person -> new Member(
                        person.getKey(),
                        names.getOrDefault(person.getKey(), person.getKey()),
                        Organisation.post(person.getValue())
                                .map(Departments::name)
                                .orElseThrow()))
                .sorted(inOrder(Member::name, Member::id))
                .toList();
    }

    /** The engine itself tells only of one person, or of one group, at a time. */
    private Map<String, List<Group>> groupsByPerson(Map<String, Group> groups) {
        Map<String, List<Group>> groupsByPerson = new HashMap<>();
        rows.memberships().stream()
                .filter(membership -> groups.containsKey(membership.group()))
                .forEach(membership -> groupsByPerson
                        .computeIfAbsent(membership.person(), person -> new ArrayList<>())
                        .add(groups.get(membership.group())));
        return groupsByPerson;
    }

    private static String name(Group group) {
        return group.getName() == null ? group.getId() : group.getName();
    }

    private static <T> Comparator<T> inOrder(Function<T, String> name, Function<T, String> id) {
        Comparator<Object> sounds = Collator.getInstance(Locale.CHINA);
        return Comparator.comparing(name, sounds::compare).thenComparing(id);
    }
}
