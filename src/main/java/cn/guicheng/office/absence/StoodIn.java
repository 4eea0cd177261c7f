package cn.guicheng.office.absence;

import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.office.people.PresentPeople;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.transaction.TransactionMemory;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whoever is away is stood in for by whom their absence names, and by nobody behind that. */
@Component
public class StoodIn implements TakenOver {
    private final Absences absences;
    private final PresentPeople present;
    private final Concealments concealments;
    private final TransactionMemory<List<Absent>> known = new TransactionMemory<>();
    private final TransactionMemory<List<Absence>> underWay = new TransactionMemory<>();

    StoodIn(Absences absences, PresentPeople present, Concealments concealments) {
        this.absences = absences;
        this.present = present;
        this.concealments = concealments;
    }

    @Override
    public List<Absent> by(String person) {
        return known.within(person, () -> absences.stoodInNowBy(person).stream()
                // Past what the engine remembers: who claims asks again after they waited for others.
                .map(absence -> new Absent(absence.person(), List.copyOf(present.groupsOf(absence.person()))))
                .toList());
    }

    @Override
    public List<Absent> ofTask(String person, DelegateTask task) {
        List<Absent> absent = by(person);
        if (absent.isEmpty()) {
            return absent;
        }
        List<String> groups = TasksAtHand.candidateGroups(task);
        return absent.stream()
                .filter(away -> !Collections.disjoint(away.groups(), groups) || TasksAtHand.names(task, away.person()))
                .filter(away -> !concealments.isConcealed(TasksAtHand.caseNumber(task), away.person()))
                .toList();
    }

    @Override
    public boolean isAway(String person) {
        return absences.ofNow(person).isPresent();
    }

    /** User ids of those who are away now. */
    public Set<String> away() {
        return now().stream().map(Absence::person).collect(Collectors.toSet());
    }

    /** User ids of those who are away now and for whom nobody stands in who is there. */
    public Set<String> awayAlone() {
        Set<String> away = away();
        return now().stream()
                .filter(absence -> absence.substitute() == null || away.contains(absence.substitute()))
                .map(Absence::person)
                .collect(Collectors.toSet());
    }

    /** User ids of those who stand in for any of these people now and are there themselves. */
    public Set<String> presentSubstitutesOf(Collection<String> people) {
        Set<String> present = substitutesOf(people);
        present.removeAll(away());
        return present;
    }

    /** User ids of those who stand in for any of these people now. */
    public Set<String> substitutesOf(Collection<String> people) {
        Set<String> substitutes = new TreeSet<>();
        now().stream()
                .filter(absence -> absence.substitute() != null && people.contains(absence.person()))
                .forEach(absence -> substitutes.add(absence.substitute()));
        return substitutes;
    }

    private List<Absence> now() {
        return underWay.within("", absences::now);
    }

    @Override
    public void askAnew(String person) {
        known.forget(person);
        underWay.forget("");
    }
}
