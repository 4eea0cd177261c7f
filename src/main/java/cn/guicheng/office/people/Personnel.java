package cn.guicheng.office.people;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.engine.store.IdentityRows.Membership;
import cn.guicheng.engine.store.IdentityRows.Person;
import cn.guicheng.register.person.AccountRegister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The list of the office's people: who is on it, and how it becomes another. */
@Component
public class Personnel {
    private final IdentityService identityService;
    private final IdentityRows rows;
    private final AccountRegister accounts;
    private final AdministratorLimits limits;
    private final Unrestricted unrestricted;

    Personnel(
            @Lazy IdentityService identityService,
            IdentityRows rows,
            AccountRegister accounts,
            AdministratorLimits limits,
            Unrestricted unrestricted) {
        this.identityService = identityService;
        this.limits = limits;
        this.unrestricted = unrestricted;
        this.rows = rows;
        this.accounts = accounts;
    }

    /** The departments' Chinese names by group id. */
    public Map<String, String> departments() {
        return names(Set.of(Organisation.DEPARTMENT));
    }

    /** The names of all posts, and of the technical groups, which are held like them, by group id. */
    public Map<String, String> posts() {
        return names(Set.of(Organisation.POST, Organisation.TECHNICAL));
    }

    /** Of these the technical ones. */
    public Set<String> technicalGroups() {
        return names(Set.of(Organisation.TECHNICAL)).keySet();
    }

    private Map<String, String> names(Set<String> types) {
        return unrestricted.get(() -> identityService.createGroupQuery().list()).stream()
                .filter(group -> group.getType() != null && types.contains(group.getType()))
                .collect(Collectors.toMap(
                        Group::getId,
                        group -> Objects.requireNonNullElse(group.getName(), group.getId()),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** Lets nobody else change who is on the list, and in which groups, until the transaction ends. */
    public void hold() {
        limits.hold();
    }

    /** Everybody whose account is open, by user id. */
    public Map<String, PersonEntry> present() {
        Set<String> closed = accounts.logins().values().stream()
                .filter(AccountRegister.Login::closed)
                .map(AccountRegister.Login::person)
                .collect(Collectors.toSet());
        Map<String, List<Membership>> memberships =
                rows.memberships().stream().collect(Collectors.groupingBy(Membership::person));
        Map<String, PersonEntry> present = new TreeMap<>();
        rows.people().forEach((id, person) -> {
            if (!closed.contains(id)) {
                present.put(id, entry(id, person, memberships.getOrDefault(id, List.of())));
            }
        });
        return present;
    }

    private static PersonEntry entry(String id, Person person, List<Membership> memberships) {
        TreeSet<String> departments = groups(memberships, Organisation.DEPARTMENT::equals);
        return new PersonEntry(
                id,
                Objects.requireNonNullElse(person.first(), ""),
                Objects.requireNonNullElse(person.last(), ""),
                Objects.requireNonNullElse(person.mail(), ""),
                departments.pollFirst(),
                groups(memberships, Set.of(Organisation.POST, Organisation.TECHNICAL)::contains),
                departments);
    }

    private static TreeSet<String> groups(List<Membership> memberships, Predicate<String> type) {
        return memberships.stream()
                .filter(membership -> membership.type() != null && type.test(membership.type()))
                .map(Membership::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Enters these people as they are listed; who is on the list already and as listed stays untouched. Tells nobody. Everybody leaves
     * before anybody joins, so that two may change places; that somebody is left in each group that is needed, whoever brings the list
     * has seen to.
     *
     * @param firstPasswords of those who are new, by user id
     */
    public void enter(Collection<PersonEntry> listed, UnaryOperator<String> firstPasswords) {
        Map<String, PersonEntry> present = present();
        Provisioning.run(() -> {
            List<Change> changes = new ArrayList<>();
            for (PersonEntry entry : listed) {
                PersonEntry before = present.get(entry.id());
                save(entry, before, firstPasswords);
                changes.addAll(changes(entry.groups(), before == null ? Set.of() : before.groups(), entry.id()));
            }
            changes.stream()
                    .filter(change -> !change.joins())
                    .forEach(change -> identityService.deleteMembership(change.person(), change.group()));
            changes.stream()
                    .filter(Change::joins)
                    .forEach(change -> identityService.createMembership(change.person(), change.group()));
        });
    }

    private record Change(String person, String group, boolean joins) {}

    private static List<Change> changes(Set<String> listed, Set<String> before, String person) {
        List<Change> changes = new ArrayList<>();
        before.stream()
                .filter(group -> !listed.contains(group))
                .forEach(group -> changes.add(new Change(person, group, false)));
        listed.stream()
                .filter(group -> !before.contains(group))
                .forEach(group -> changes.add(new Change(person, group, true)));
        return changes;
    }

    private void save(PersonEntry entry, PersonEntry before, UnaryOperator<String> firstPasswords) {
        if (before != null
                && before.family().equals(entry.family())
                && before.given().equals(entry.given())
                && before.email().equals(entry.email())) {
            return;
        }
        User user = before == null
                ? identityService.newUser(entry.id())
                : identityService.createUserQuery().userId(entry.id()).singleResult();
        user.setFirstName(entry.family());
        user.setLastName(entry.given());
        user.setEmail(entry.email());
        if (before == null) {
            user.setPassword(firstPasswords.apply(entry.id()));
        }
        identityService.saveUser(user);
    }
}
