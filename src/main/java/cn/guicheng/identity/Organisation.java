package cn.guicheng.identity;

import cn.guicheng.engine.Unrestricted;
import java.util.Collection;
import java.util.Comparator;
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

    Organisation(@Lazy IdentityService identityService, Unrestricted unrestricted) {
        this.identityService = identityService;
        this.unrestricted = unrestricted;
    }

    public boolean exists(String person) {
        return user(person).isPresent();
    }

    /** Family name and given name without a space, as Chinese names are written; the id of somebody unknown. */
    public String nameOf(String person) {
        return user(person)
                .map(Organisation::fullName)
                .filter(name -> !name.isEmpty())
                .orElse(person);
    }

    /** The names of everybody, by user id. */
    public Map<String, String> peopleNames() {
        return unrestricted.get(() -> identityService.createUserQuery().list()).stream()
                .collect(Collectors.toMap(User::getId, Organisation::fullName));
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

    public boolean groupExists(String group) {
        return group(group).isPresent();
    }

    /** Ids of all groups the person belongs to. */
    public Set<String> groupsOf(String person) {
        return groups(person).stream().map(Group::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** User ids of a group's members, sorted. */
    public List<String> membersOf(String group) {
        return unrestricted.get(() -> identityService.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted()
                .toList());
    }

    /** The department a person belongs to; none for the board chair. */
    public Optional<String> departmentOf(String person) {
        return first(person, DEPARTMENT);
    }

    /** A person's post; their department where they hold none; empty text where they belong nowhere. */
    public String postOf(String person) {
        return first(person, POST).or(() -> departmentOf(person)).orElse("");
    }

    /** The group of a task in which the person acts; their own post where the task names them in person. */
    public String capacityOf(String person, Collection<String> taskGroups) {
        Set<String> own = groupsOf(person);
        return taskGroups.stream().filter(own::contains).sorted().findFirst().orElseGet(() -> postOf(person));
    }

    private Optional<String> first(String person, String type) {
        return groups(person).stream()
                .filter(group -> type.equals(group.getType()))
                .map(Group::getId)
                .min(Comparator.naturalOrder());
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
        return unrestricted.get(
                () -> identityService.createGroupQuery().groupMember(person).list());
    }

    private static String fullName(User user) {
        return text(user.getFirstName()) + text(user.getLastName());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
