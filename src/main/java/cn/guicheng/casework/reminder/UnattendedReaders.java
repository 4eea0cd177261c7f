package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.reminder.Waiting.For;
import cn.guicheng.office.people.AdministratorLimits;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import cn.guicheng.register.person.PeopleAsOf;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is told of a task that waits for nobody. The head of a post is that of whoever held it last; a head who is away themself, or from
 * whom the case is concealed, is passed over for the next above ([P]).
 */
@Component
record UnattendedReaders(
        Attendance attendance,
        Organisation organisation,
        Signatories signatories,
        PeopleAsOf people,
        CaseVisibility visibility) {
    /** User ids of the heads, and of the administrators, who can mend it. {@code caseNumber} null where it is about several. */
    Set<String> heads(For whom, String caseNumber) {
        Set<String> told = new TreeSet<>();
        if (whom.person() != null) {
            told.addAll(first(signatories.inChargeInTurn(whom.person()), caseNumber));
        } else {
            whom.groups().forEach(group -> told.addAll(first(inChargeOfGroup(group), caseNumber)));
        }
        told.addAll(mayHear(attendance.present(AdministratorLimits.ADMINISTRATORS).stream(), caseNumber));
        return told;
    }

    /** User ids of the general managers; of who answers above them where there is none. */
    Set<String> managers(String caseNumber) {
        return new TreeSet<>(first(Signatories.atTheTop(), caseNumber));
    }

    private List<String> inChargeOfGroup(String group) {
        if (organisation.isDepartment(group)) {
            return Stream.concat(Stream.of(group + "-head"), Signatories.aboveHeads().stream())
                    .toList();
        }
        return people.lastHolder(group).map(signatories::inChargeInTurn).orElseGet(Signatories::aboveHeads);
    }

    private List<String> first(List<String> groups, String caseNumber) {
        return groups.stream()
                .map(group -> mayHear(attendance.present(group).stream(), caseNumber))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> mayHear(Stream<String> people, String caseNumber) {
        return people.filter(person -> caseNumber == null || !visibility.isConcealed(person, caseNumber))
                .toList();
    }
}
