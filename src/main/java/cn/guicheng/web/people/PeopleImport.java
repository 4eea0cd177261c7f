package cn.guicheng.web.people;

import cn.guicheng.casework.leaving.AccountClosing;
import cn.guicheng.casework.leaving.ClosingAsked;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.account.ListNews;
import cn.guicheng.office.people.FirstPassword;
import cn.guicheng.office.people.PersonEntry;
import cn.guicheng.office.people.Personnel;
import cn.guicheng.office.people.Provisioning;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.web.kit.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the list of the office's people, or says line by line why not; all of it or nothing. */
@Component
class PeopleImport {
    /** The columns, as the reader is told of them. */
    static final Map<String, String> LABELS = Map.of(
            "id", "用户名",
            "familyName", "姓",
            "givenName", "名",
            "email", "邮箱",
            "department", "部门",
            "posts", "岗位");

    private static final List<String> COLUMNS =
            List.of("id", "familyName", "givenName", "email", "department", "posts");
    private static final CsvTable TABLE = new CsvTable(COLUMNS, COLUMNS, 50_000);
    private static final String REASON = "导入的人员名单中没有此人";

    private final PersonFields fields;
    private final Personnel personnel;
    private final AccountRegister accounts;
    private final AccountClosing closing;
    private final FirstPassword firstPassword;
    private final ListNews news;

    PeopleImport(
            PersonFields fields,
            Personnel personnel,
            AccountRegister accounts,
            AccountClosing closing,
            FirstPassword firstPassword,
            ListNews news) {
        this.fields = fields;
        this.personnel = personnel;
        this.accounts = accounts;
        this.closing = closing;
        this.firstPassword = firstPassword;
        this.news = news;
    }

    /**
     * What is asked for.
     *
     * @param closeMissing whether the accounts of those who are not on the list are closed
     * @param force also where that is more than a tenth of the office
     * @param by user id
     */
    record Asked(boolean dryRun, boolean closeMissing, boolean force, String by) {}

    record RefusedLine(int line, String reason) {}

    /** What becomes of a line, {@code added}, {@code changed} or {@code same}; of line 0, which nobody wrote, {@code closed}. */
    record Line(int line, String id, String result, String about) {}

    /**
     * What was, or on a dry run would be, done.
     *
     * @param firstPasswords of those who are new, by user id, where it is not the demo's; empty on a dry run
     */
    record Result(
            int added,
            int changed,
            int closed,
            List<RefusedLine> refused,
            List<Line> lines,
            Map<String, String> firstPasswords) {}

    /** Enters nothing where a line is refused, or on a dry run. Throws a refusal (409) where the office as it is forbids it. */
    @Transactional
    public Result take(byte[] table, Asked asked) {
        List<RefusedLine> refused = new ArrayList<>();
        Map<PersonEntry, Integer> listed = new LinkedHashMap<>();
        Set<String> mentioned;
        try {
            mentioned = read(TABLE.read(table), listed, refused);
        } catch (CsvTable.Unreadable e) {
            return new Result(0, 0, 0, List.of(new RefusedLine(1, e.getMessage())), List.of(), Map.of());
        }
        personnel.hold();
        StaffPlan plan = new StaffPlan(personnel, accounts.logins(), listed);
        refused.addAll(plan.refused());
        List<PersonEntry> missing = asked.closeMissing() ? plan.missing(mentioned) : List.of();
        Optional<String> clash = plan.clash(missing, asked.force()).or(() -> objection(missing, asked));
        if (clash.isPresent() && !asked.dryRun()) {
            throw Refusal.clash(clash.get());
        }
        clash.ifPresent(reason -> refused.add(new RefusedLine(1, reason)));
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        Map<String, String> passwords =
                asked.dryRun() || !refused.isEmpty() ? Map.of() : enter(plan, listed.keySet(), missing, asked.by());
        return new Result(
                plan.added().size(), plan.changed().size(), missing.size(), refused, plan.lines(missing), passwords);
    }

    /** What closing any of them would meet as things stand; of what several together would, the plan knows. */
    private Optional<String> objection(List<PersonEntry> missing, Asked asked) {
        try {
            missing.forEach(person -> closing.checkAlone(closingOf(person, asked.by())));
            return Optional.empty();
        } catch (Refusal met) {
            return Optional.of(met.getMessage());
        }
    }

    private Map<String, String> enter(StaffPlan plan, Set<PersonEntry> listed, List<PersonEntry> missing, String by) {
        Map<String, String> passwords = new LinkedHashMap<>();
        plan.added().forEach(person -> passwords.put(person.id(), firstPassword.next()));
        Provisioning.run(() -> personnel.enter(listed, passwords::get), !firstPassword.isSecret());
        news.tell(by, plan.comersInWords(), plan.changesInWords(), missing.size());
        missing.forEach(person -> closing.close(closingOf(person, by)));
        return firstPassword.isSecret() ? passwords : Map.of();
    }

    private static ClosingAsked closingOf(PersonEntry person, String by) {
        return new ClosingAsked(person.id(), by, null, REASON);
    }

    /** Returns the logins that stand on the list, refused or not, as {@link AccountRegister#key} writes them. */
    private Set<String> read(List<CsvTable.Line> table, Map<PersonEntry, Integer> listed, List<RefusedLine> refused) {
        PersonFields.Groups groups = fields.groups();
        Map<String, Integer> seen = new HashMap<>();
        for (CsvTable.Line line : table) {
            try {
                String id = line.texts().getOrDefault("id", "").strip();
                Integer before = seen.putIfAbsent(AccountRegister.key(id), line.number());
                if (before != null && !id.isEmpty()) {
                    throw new PersonFields.Refused("用户名：%s 与第 %d 行重复（不分大小写）。".formatted(id, before));
                }
                listed.put(fields.entry(line, groups), line.number());
            } catch (PersonFields.Refused e) {
                refused.add(new RefusedLine(line.number(), e.getMessage()));
            }
        }
        return seen.keySet();
    }
}
