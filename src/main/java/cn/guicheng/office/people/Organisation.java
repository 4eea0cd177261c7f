package cn.guicheng.office.people;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.person.Closure;
import cn.guicheng.register.transaction.TransactionMemory;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who works here, in which department, in which posts: the engine's people and groups, read without regard to rights. */
@Component
public class Organisation {
    static final String DEPARTMENT = "DEPARTMENT";
    static final String POST = "POST";
    static final String TECHNICAL = "SYSTEM";

    private final IdentityService identityService;
    private final Unrestricted unrestricted;
    private final AccountRegister accounts;
    private final TransactionMemory<List<Group>> groups = new TransactionMemory<>();
    private final TransactionMemory<List<String>> members = new TransactionMemory<>();

    Organisation(@Lazy IdentityService identityService, Unrestricted unrestricted, AccountRegister accounts) {
        this.identityService = identityService;
        this.unrestricted = unrestricted;
        this.accounts = accounts;
    }

    public boolean exists(String person) {
        return user(person).isPresent();
    }

    /** Family name and given name without a space, as Chinese names are written; the id of somebody unknown. */
    public String nameOf(String person) {
        return user(person).map(Organisation::name).orElse(person);
    }

    /** The names of everybody, by user id. */
    public Map<String, String> peopleNames() {
        return unrestricted.get(() -> identityService.createUserQuery().list()).stream()
                .collect(Collectors.toMap(User::getId, Organisation::name));
    }

    /** The Chinese names of all groups, by id. */
    public Map<String, String> groupNames() {
        return unrestricted.get(() -> identityService.createGroupQuery().list()).stream()
                .collect(Collectors.toMap(Group::getId, group -> text(group.getName())));
    }

    /** The person's address for mail as entered, or none. */
    public Optional<String> emailOf(String person) {
        return user(person).map(User::getEmail).filter(email -> !email.isBlank());
    }

    /** The Chinese name of a group; the id of one unknown. */
    public String groupName(String group) {
        return group(group).map(Group::getName).orElse(group);
    }

    /** Names of many people at once, by user id; as {@link #nameOf} tells them. */
    public Map<String, String> namesOf(Collection<String> people) {
        Map<String, String> names = new HashMap<>();
        people.forEach(person -> names.put(person, person));
        if (!people.isEmpty()) {
            unrestricted
                    .get(() -> identityService
                            .createUserQuery()
                            .userIdIn(people.toArray(String[]::new))
                            .list())
                    .forEach(user -> names.put(user.getId(), name(user)));
        }
        return names;
    }

    /** Chinese names of many groups at once, by group id; as {@link #groupName} tells them. */
    public Map<String, String> groupNames(Collection<String> groups) {
        Map<String, String> names = new HashMap<>();
        groups.forEach(group -> names.put(group, group));
        if (!groups.isEmpty()) {
            unrestricted
                    .get(() -> identityService
                            .createGroupQuery()
                            .groupIdIn(groups.toArray(String[]::new))
                            .list())
                    .forEach(group -> names.put(group.getId(), group.getName()));
        }
        return names;
    }

    /** Whether there is a department of this id. */
    public boolean isDepartment(String group) {
        return group(group).filter(found -> DEPARTMENT.equals(found.getType())).isPresent();
    }

    /** Whether there is a post of this id. */
    public boolean isPost(String group) {
        return group(group).filter(found -> POST.equals(found.getType())).isPresent();
    }

    public boolean groupExists(String group) {
        return group(group).isPresent();
    }

    /** Ids of all groups the person belongs to. */
    public Set<String> groupsOf(String person) {
        return groups(person).stream().map(Group::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same; of somebody whose account is closed those they belonged to until then. */
    public Set<String> lastGroupsOf(String person) {
        Set<String> now = groupsOf(person);
        return now.isEmpty() ? accounts.closure(person).map(Closure::lastGroups).orElse(now) : now;
    }

    /** User ids of a group's members, sorted. */
    public List<String> membersOf(String group) {
        return members.within(
                group,
                () -> unrestricted.get(() -> identityService.createUserQuery().memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .sorted()
                        .toList()));
    }

    /** The same, past what this transaction remembers: asked after others were waited for. */
    public List<String> membersNow(String group) {
        members.forget(group);
        return membersOf(group);
    }

    /** Who belongs to the group is changed in this transaction. */
    public void changed(String person, String group) {
        groups.forget(person);
        members.forget(group);
    }

    /** The department a person belongs to; none for the board chair. */
    public Optional<String> departmentOf(String person) {
        return first(person, DEPARTMENT);
    }

    /** The same; of somebody whose account is closed the one they belonged to until then. */
    public Optional<String> lastDepartmentOf(String person) {
        return departmentOf(person)
                .or(() ->
                        lastGroupsOf(person).stream().filter(this::isDepartment).findFirst());
    }

    /** Whether the account is closed. */
    public boolean isClosed(String person) {
        return accounts.isClosed(person);
    }

    /** Whether the person works here: in a department, or in a post outside all of them. */
    public boolean isOfTheOffice(String person) {
        return departmentOf(person).isPresent() || holdsPost(person);
    }

    /** Whether the person holds any post of the office; the administrator's is none. */
    public boolean holdsPost(String person) {
        return first(person, POST).isPresent();
    }

    /** Ids of all posts that the person holds. */
    public Set<String> postsOf(String person) {
        return groups(person).stream()
                .filter(group -> POST.equals(group.getType()))
                .map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A person's post; their department where they hold none; empty text where they belong nowhere. */
    public String postOf(String person) {
        return post(groups(person)).map(Group::getId).orElse("");
    }

    /** Which of somebody's groups is said of them: a post, their department where they hold none. */
    static Optional<Group> post(Collection<Group> groups) {
        return first(groups, POST).or(() -> first(groups, DEPARTMENT));
    }

    /** The group of a task in which the person acts; their own post where the task names them in person. */
    public String capacityOf(String person, Collection<String> taskGroups) {
        Set<String> own = groupsOf(person);
        return taskGroups.stream().filter(own::contains).sorted().findFirst().orElseGet(() -> postOf(person));
    }

    private Optional<String> first(String person, String type) {
        return first(groups(person), type).map(Group::getId);
    }

    private static Optional<Group> first(Collection<Group> groups, String type) {
        return groups.stream().filter(group -> type.equals(group.getType())).min(Comparator.comparing(Group::getId));
    }

    private Optional<User> user(String person) {
        return Optional.ofNullable(unrestricted.get(
                () -> identityService.createUserQuery().userId(person).singleResult()));
    }

    private Optional<Group> group(String group) {
        return Optional.ofNullable(unrestricted.get(
                () -> identityService.createGroupQuery().groupId(group).singleResult()));
    }

    private List<Group> groups(String person) {
        return groups.within(
                person,
                () -> unrestricted.get(() ->
                        identityService.createGroupQuery().groupMember(person).list()));
    }

    private static String name(User user) {
        String name = text(user.getFirstName()) + text(user.getLastName());
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
