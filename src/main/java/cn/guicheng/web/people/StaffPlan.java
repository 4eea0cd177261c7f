package cn.guicheng.web.people;

import cn.guicheng.office.people.AdministratorLimits;
import cn.guicheng.office.people.PersonEntry;
import cn.guicheng.office.people.Personnel;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.person.AccountRegister.Login;
import cn.guicheng.web.people.PeopleImport.Line;
import cn.guicheng.web.people.PeopleImport.RefusedLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a list makes of the office as it is. */
final class StaffPlan {
    /** Of the office at most one in so many leaves by one list, unless that is said to be meant ([P]). */
    private static final int ONE_IN = 10;

    private final Map<String, PersonEntry> present;
    private final Set<String> technical;
    private final Map<String, String> departments;
    private final Map<String, String> posts;
    private final Map<String, Login> logins;
    private final Map<PersonEntry, Integer> listed;
    private final List<PersonEntry> accepted = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final List<PersonEntry> added = new ArrayList<>();
    private final List<PersonEntry> changed = new ArrayList<>();

    /** {@code listed}: with the number of the line; {@code logins}: all that ever were. */
    StaffPlan(Personnel personnel, Map<String, Login> logins, Map<PersonEntry, Integer> listed) {
        this.present = personnel.present();
        this.technical = personnel.technicalGroups();
        this.departments = personnel.departments();
        this.posts = personnel.posts();
        this.logins = logins;
        this.listed = listed;
        listed.keySet().forEach(entry -> objection(entry)
                .ifPresentOrElse(reason -> refuse(entry, reason), () -> accepted.add(entry)));
        Map<PersonEntry, String> lastHolders = lastHolders();
        lastHolders.forEach(this::refuse);
        accepted.removeAll(lastHolders.keySet());
        accepted.forEach(this::sort);
    }

    private void refuse(PersonEntry entry, String reason) {
        refused.add(new RefusedLine(listed.get(entry), reason));
    }

    private void sort(PersonEntry entry) {
        PersonEntry before = present.get(entry.id());
        if (before == null) {
            added.add(entry);
        } else if (!before.equals(entry)) {
            changed.add(entry);
        }
    }

    List<RefusedLine> refused() {
        return refused;
    }

    List<PersonEntry> added() {
        return added;
    }

    List<PersonEntry> changed() {
        return changed;
    }

    /** Where those whom the list brings in belong, by user id. */
    Map<String, String> comersInWords() {
        return added.stream().collect(Collectors.toMap(PersonEntry::id, this::inWords));
    }

    /** What is otherwise of whom the list changes, by user id. */
    Map<String, String> changesInWords() {
        return changed.stream()
                .collect(Collectors.toMap(
                        PersonEntry::id, entry -> String.join("；", differences(present.get(entry.id()), entry))));
    }

    private Optional<String> objection(PersonEntry entry) {
        Login login = logins.get(AccountRegister.key(entry.id()));
        if (login != null && !login.person().equals(entry.id())) {
            return Optional.of("用户名：“%s”与已有的“%s”只有大小写不同。".formatted(entry.id(), login.person()));
        }
        if (login != null && login.closed()) {
            return Optional.of("用户名：“%s”的账号已停用，请先重新启用。".formatted(entry.id()));
        }
        if (login != null && !present.containsKey(entry.id())) {
            return Optional.of("用户名：“%s”已经有人用过，不能再给别人。".formatted(entry.id()));
        }
        boolean both =
                entry.posts().contains(AdministratorLimits.ADMINISTRATORS) && !technical.containsAll(entry.posts());
        return both ? Optional.of("岗位：系统管理员不能担任签字的岗位（职责分离）。") : Optional.empty();
    }

    /** The lines by which a post that the office cannot do without would lose its last holder. */
    private Map<PersonEntry, String> lastHolders() {
        return AdministratorLimits.NEEDED.keySet().stream()
                .filter(group -> !holders(group, present.values()).isEmpty())
                .filter(group -> holdersAfter(group, List.of()).isEmpty())
                .flatMap(group -> accepted.stream()
                        .filter(entry -> holders(group, present.values()).contains(entry.id()))
                        .map(entry -> Map.entry(entry, group)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        last -> "岗位：%s是最后一位%s，须先指定另一位。"
                                .formatted(last.getKey().name(), AdministratorLimits.NEEDED.get(last.getValue())),
                        (one, other) -> one));
    }

    private static Set<String> holders(String group, Collection<PersonEntry> people) {
        return people.stream()
                .filter(person -> person.posts().contains(group))
                .map(PersonEntry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> holdersAfter(String group, List<PersonEntry> missing) {
        Set<String> holders = holders(group, present.values());
        accepted.forEach(entry -> holders.remove(entry.id()));
        missing.forEach(person -> holders.remove(person.id()));
        holders.addAll(holders(group, accepted));
        return holders;
    }

    /** Who is of the office and not on the list; who only runs the program is on no list of an office. */
    List<PersonEntry> missing(Set<String> mentioned) {
        return present.values().stream()
                .filter(person -> !person.isTechnical(technical))
                .filter(person -> !mentioned.contains(AccountRegister.key(person.id())))
                .toList();
    }

    /** Why the office as it is forbids that these leave, beside what forbids it of each of them. */
    Optional<String> clash(List<PersonEntry> missing, boolean force) {
        long office = present.values().stream()
                .filter(person -> !person.isTechnical(technical))
                .count();
        if (!force && (long) missing.size() * ONE_IN > office) {
            return Optional.of("名单中缺少 %d 人，超过全单位 %d 人的十分之一，没有停用任何账号。请核对名单；确认无误的，选“停用人数超过全单位十分之一也照办”（force=true）。"
                    .formatted(missing.size(), office));
        }
        return AdministratorLimits.NEEDED.entrySet().stream()
                .filter(needed ->
                        missing.stream().anyMatch(person -> person.posts().contains(needed.getKey())))
                .filter(needed -> holdersAfter(needed.getKey(), missing).isEmpty())
                .map(needed -> "名单中没有任何%s，最后一位不能停用，须先指定另一位。".formatted(needed.getValue()))
                .findFirst();
    }

    /** What becomes of each line that is not refused, in their order, and behind them of who is missing. */
    List<Line> lines(List<PersonEntry> missing) {
        List<Line> lines = new ArrayList<>();
        accepted.forEach(entry -> lines.add(line(entry, listed.get(entry))));
        missing.forEach(person -> lines.add(new Line(0, person.id(), "closed", inWords(person))));
        return lines;
    }

    private Line line(PersonEntry entry, int line) {
        PersonEntry before = present.get(entry.id());
        if (before == null) {
            return new Line(line, entry.id(), "added", inWords(entry));
        }
        List<String> differences = differences(before, entry);
        return new Line(
                line,
                entry.id(),
                differences.isEmpty() ? "same" : "changed",
                differences.isEmpty() ? entry.name() : entry.name() + "：" + String.join("；", differences));
    }

    private String inWords(PersonEntry person) {
        String groups = person.posts().isEmpty() ? department(person) : department(person) + " " + posts(person);
        return "%s，%s".formatted(person.name(), groups.strip());
    }

    private List<String> differences(PersonEntry before, PersonEntry after) {
        List<String> differences = new ArrayList<>();
        note(differences, "姓名", before.name(), after.name());
        if (before.name().equals(after.name())) {
            note(differences, "姓", before.family(), after.family());
        }
        note(differences, "邮箱", before.email(), after.email());
        note(differences, "部门", department(before), department(after));
        note(differences, "岗位", posts(before), posts(after));
        return differences;
    }

    private static void note(List<String> differences, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            differences.add(
                    "%s %s → %s".formatted(what, before.isEmpty() ? "（无）" : before, after.isEmpty() ? "（无）" : after));
        }
    }

    private String department(PersonEntry person) {
        return person.departments().stream()
                .map(department -> departments.getOrDefault(department, department))
                .collect(Collectors.joining("、"));
    }

    private String posts(PersonEntry person) {
        return person.posts().stream()
                .map(post -> posts.getOrDefault(post, post))
                .collect(Collectors.joining("、"));
    }
}
