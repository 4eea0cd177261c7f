package cn.guicheng.casework.reminder;

import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.office.absence.StoodIn;
import cn.guicheng.office.people.Organisation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is there to do what waits for them: whoever is not away, and whoever stands in, as far as nothing keeps them from the task. */
@Component
class Attendance {
    private final StoodIn stoodIn;
    private final Organisation organisation;
    private final IdentityRows rows;
    private final AbleToDo able;

    Attendance(StoodIn stoodIn, Organisation organisation, IdentityRows rows, AbleToDo able) {
        this.stoodIn = stoodIn;
        this.organisation = organisation;
        this.rows = rows;
        this.able = able;
    }

    /** User ids of those who are away now. */
    Set<String> away() {
        return stoodIn.away();
    }

    /** User ids of those who are away at this moment, and nobody who is there stands in for them. */
    Set<String> awayAlone() {
        return stoodIn.awayAlone();
    }

    /** Ids of the groups of which nobody is there. */
    Set<String> emptyGroups(Set<String> away) {
        return Set.copyOf(rows.groupsWithoutOthers(away));
    }

    /** Ids of the groups to which any of these people belongs. */
    Set<String> groupsOf(Collection<String> people) {
        return people.stream()
                .flatMap(person -> organisation.groupsOf(person).stream())
                .collect(Collectors.toSet());
    }

    /** Of this group's members those who are there. */
    List<String> present(String group) {
        Set<String> away = awayAlone();
        return rows.membersOf(group).stream()
                .filter(member -> !away.contains(member))
                .toList();
    }

    /** User ids of those who are there to do what is offered to this group, barred or not. */
    Set<String> standingBy(String group) {
        List<String> members = organisation.membersOf(group);
        Set<String> there = stoodIn.presentSubstitutesOf(members);
        there.addAll(members);
        there.removeAll(away());
        return there;
    }

    /**
     * Whether somebody is there who may do the task.
     *
     * @param known user ids of some of whom it is known already that nothing stands against them
     */
    boolean isAnybodyThere(Waiting waiting, Set<String> known) {
        Set<String> own = own(waiting.whom());
        Set<String> present = new HashSet<>(own);
        present.removeAll(away());
        return present.stream().anyMatch(known::contains)
                || present.stream().anyMatch(person -> able.isAble(waiting.task(), person))
                || stoodIn.presentSubstitutesOf(own).stream().anyMatch(person -> able.isAble(waiting.task(), person));
    }

    /** Whether it waits for somebody who is away, or for a post that nobody holds; otherwise those who are there are barred. */
    boolean isForSomebodyAway(Waiting waiting) {
        Set<String> own = own(waiting.whom());
        Set<String> away = away();
        return away.containsAll(own)
                || own.stream().filter(away::contains).anyMatch(person -> able.isAble(waiting.task(), person));
    }

    private Set<String> own(Waiting.For whom) {
        return whom.person() != null
                ? Set.of(whom.person())
                : whom.groups().stream()
                        .flatMap(group -> organisation.membersOf(group).stream())
                        .collect(Collectors.toSet());
    }
}
