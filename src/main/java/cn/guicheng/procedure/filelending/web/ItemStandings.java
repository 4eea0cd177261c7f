package cn.guicheng.procedure.filelending.web;

import cn.guicheng.office.people.Organisation;
import cn.guicheng.procedure.filelending.LendingPermissions;
import cn.guicheng.procedure.filelending.LendingPermissions.Permission;
import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.Catalogue;
import cn.guicheng.register.archive.Catalogue.Standing;
import cn.guicheng.register.archive.ElectronicLooks;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.web.kit.CurrentPerson;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What one person is told of items: never of one that they may not know of (FILE-06, FILE-07). */
@Component
record ItemStandings(
        Catalogue catalogue,
        ElectronicLooks looks,
        LendingPermissions permissions,
        Organisation organisation,
        CurrentPerson person) {
    /** Who reads the whole catalogue, as the register's readers do. */
    private static final Set<String> READERS =
            Set.of("archive-clerk", "project-head", "internal-auditor", "camunda-admin");

    /** Who keeps files and knows with whom each of them is. */
    private static final Set<String> KEEPERS = Set.of("archive-clerk", "internal-auditor", "camunda-admin");

    /** Uses that end on a day. */
    private static final Set<String> HAVE_DAYS = Set.of(Loan.LEND, Loan.VIEW);

    private static final String HEAD = "-head";

    /**
     * A use as the table has it for this person and item.
     *
     * @param consents who is asked, in that order; none where it is not allowed
     * @param maxDays of loans and views; 0 of what is done on one day
     * @param reason why, with the rule
     */
    record Use(String use, String name, boolean allowed, List<String> consents, int maxDays, String reason) {}

    /**
     * How an item stands.
     *
     * @param lentTo name, or null where it is in or the person may not know
     * @param dueAt when the day of return is over, or null
     * @param lookable whether the person may open its electronic file now
     * @param askable whether it can be asked for at all now
     */
    record Stands(
            String itemNumber,
            String title,
            String state,
            String stateName,
            String lentTo,
            OffsetDateTime dueAt,
            int waiting,
            boolean held,
            boolean lookable,
            boolean askable,
            List<Use> uses) {}

    /** Those of the numbers that the person may know of, by number. */
    List<Stands> of(Collection<String> numbers) {
        Optional<String> department = organisation.departmentOf(person.id());
        List<String> groups = person.groups();
        boolean readsAll = groups.stream().anyMatch(READERS::contains);
        return catalogue.of(numbers).stream()
                .filter(standing -> readsAll || mayKnow(standing.item().entry(), department))
                .map(standing -> stands(standing, department, groups))
                .toList();
    }

    private boolean mayKnow(ItemEntry item, Optional<String> department) {
        return permissions.mayKnow(item.classification(), isOf(item, department));
    }

    private static boolean isOf(ItemEntry item, Optional<String> department) {
        return department.filter(item.department()::equals).isPresent();
    }

    private Stands stands(Standing standing, Optional<String> department, List<String> groups) {
        ArchiveItem item = standing.item();
        Loan out = standing.out();
        boolean told = out != null && mayKnowOf(out, item, groups);
        return new Stands(
                item.entry().itemNumber(),
                item.entry().title(),
                item.state(),
                ArchiveItem.STATES.get(item.state()),
                told ? organisation.nameOf(out.borrower()) : null,
                told && out.dueAt() != null ? Wording.officeTime(out.dueAt().minusSeconds(1)) : null,
                standing.waiting(),
                item.isOnHold(),
                mayLook(item, groups),
                !item.isGone() && !item.is(ArchiveItem.BLOCKED) && item.destructionCase() == null,
                uses(item, isOf(item.entry(), department)));
    }

    /** Who has it themselves, who keeps it, and whose head they are. */
    private boolean mayKnowOf(Loan out, ArchiveItem item, List<String> groups) {
        return out.borrower().equals(person.id())
                || groups.stream().anyMatch(KEEPERS::contains)
                || groups.contains(item.entry().keptBy())
                || organisation
                        .departmentOf(out.borrower())
                        .filter(department -> groups.contains(department + HEAD))
                        .isPresent();
    }

    private boolean mayLook(ArchiveItem item, List<String> groups) {
        return item.electronicFile() != null
                && (groups.contains("archive-clerk")
                        || looks.allowed(item.entry().itemNumber(), person.id()).isPresent());
    }

    private List<Use> uses(ArchiveItem item, boolean sameDepartment) {
        List<Use> uses = new ArrayList<>();
        for (Map.Entry<String, String> use : Loan.USES.entrySet()) {
            boolean fits = item.entry().kind().equals(ItemEntry.KEY)
                    ? use.getKey().equals(Loan.LEND)
                    : !use.getKey().equals(Loan.VIEW) || item.electronicFile() != null;
            if (fits) {
                Permission permission = permissions.of(item.entry().classification(), use.getKey(), sameDepartment);
                uses.add(new Use(
                        use.getKey(),
                        use.getValue(),
                        permission.allowed(),
                        permission.allowed() ? consents(item.entry(), permission, sameDepartment) : List.of(),
                        HAVE_DAYS.contains(use.getKey()) ? permission.maxDays() : 0,
                        permission.reason()));
            }
        }
        return uses;
    }

    private List<String> consents(ItemEntry item, Permission permission, boolean sameDepartment) {
        List<String> consents = new ArrayList<>();
        if (!sameDepartment) {
            consents.add("本部门负责人");
        }
        consents.add(organisation.groupName(item.department()) + "负责人");
        if (permission.projectHeadConsent()) {
            consents.add("项目负责人");
        }
        return consents;
    }
}
