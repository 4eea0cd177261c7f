package cn.guicheng.casework.reminder;

import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.transaction.TransactionMemory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is there to do what waits for them. Somebody counts as there for whom another stands in who is there. */
@Component
class Attendance {
    private final Absences absences;
    private final Organisation organisation;
    private final IdentityRows rows;
    private final TransactionMemory<Set<String>> away = new TransactionMemory<>();

    Attendance(Absences absences, Organisation organisation, IdentityRows rows) {
        this.absences = absences;
        this.organisation = organisation;
        this.rows = rows;
    }

    /** User ids of those who are away at this moment, and nobody who is there stands in for them. */
    Set<String> awayAlone() {
        return away.within("", this::readAwayAlone);
    }

    private Set<String> readAwayAlone() {
        List<Absence> now = absences.now();
        Set<String> away = now.stream().map(Absence::person).collect(Collectors.toSet());
        return now.stream()
                .filter(absence -> absence.substitute() == null || away.contains(absence.substitute()))
                .map(Absence::person)
                .collect(Collectors.toSet());
    }

    /** Ids of the groups of which nobody is there. */
    Set<String> emptyGroups(Set<String> away) {
        return Set.copyOf(rows.groupsWithoutOthers(away));
    }

    /** Of this group's members those who are there. */
    List<String> present(String group) {
        Set<String> away = awayAlone();
        return rows.membersOf(group).stream()
                .filter(member -> !away.contains(member))
                .toList();
    }

    /** Whether nobody is there for a task that names this person, or that nobody holds and is offered to these groups. */
    boolean isNobodyThereFor(Waiting.For whom) {
        Set<String> away = awayAlone();
        return whom.person() == null
                ? whom.groups().stream().allMatch(group -> away.containsAll(organisation.membersOf(group)))
                : whom.groups().isEmpty() && away.contains(whom.person());
    }
}
