package cn.guicheng.office.absence;

import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.transaction.TransactionMemory;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Whoever is away is stood in for by whom their absence names, and by nobody behind that. */
@Component
public class StoodIn implements TakenOver {
    private final Absences absences;
    private final Organisation organisation;
    private final Concealments concealments;
    private final TransactionMemory<List<Absent>> known = new TransactionMemory<>();

    StoodIn(Absences absences, Organisation organisation, Concealments concealments) {
        this.absences = absences;
        this.organisation = organisation;
        this.concealments = concealments;
    }

    @Override
    public List<Absent> by(String person) {
        return known.within(person, () -> absences.stoodInNowBy(person).stream()
                .map(absence -> new Absent(
                        absence.person(),
                        List.copyOf(organisation.groupsOf(absence.person())),
                        concealments.hasAny(absence.person())))
                .toList());
    }

    @Override
    public List<Absent> ofTask(String person, DelegateTask task) {
        List<Absent> absent = by(person);
        if (absent.isEmpty()) {
            return absent;
        }
        List<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).toList();
        return absent.stream()
                .filter(away -> !Collections.disjoint(away.groups(), groups) || TasksAtHand.names(task, away.person()))
                .filter(away -> !concealments.isConcealed(TasksAtHand.caseNumber(task), away.person()))
                .toList();
    }

    @Override
    public boolean isAway(String person) {
        return absences.ofNow(person).isPresent();
    }

    /** User ids of those who stand in for any of these people now. */
    public Set<String> substitutesOf(Collection<String> people) {
        Set<String> substitutes = new TreeSet<>();
        absences.now().stream()
                .filter(absence -> absence.substitute() != null && people.contains(absence.person()))
                .forEach(absence -> substitutes.add(absence.substitute()));
        return substitutes;
    }

    /** What is remembered of who stands in is asked anew: an absence began or ended in this transaction. */
    public void changed(String substitute) {
        if (substitute != null) {
            known.forget(substitute);
        }
    }
}
