package cn.guicheng.casework.absence;

import cn.guicheng.casework.guard.TaskRelease;
import cn.guicheng.office.absence.StoodIn;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountListener;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of tasks when an absence begins and ends: in one transaction with it, and once, whoever comes to it first. */
@Component
class AbsenceTurns implements AccountListener {
    private final Absences absences;
    private final TaskRelease tasks;
    private final StoodIn stoodIn;

    AbsenceTurns(Absences absences, TaskRelease tasks, StoodIn stoodIn) {
        this.absences = absences;
        this.tasks = tasks;
        this.stoodIn = stoodIn;
    }

    /** What the person had claimed goes back to its groups; what names them is there for who stands in. */
    @Transactional
    void begin(Absence absence) {
        if (absences.begin(absence.id())) {
            stoodIn.changed(absence.substitute());
            tasks.releaseClaimed(absence.person());
        }
    }

    /** What who stood in had claimed goes back; {@code by} null is its time. Returns whether it was not over before. */
    @Transactional
    boolean end(Absence absence, String by) {
        if (!absences.end(absence.id(), by)) {
            return false;
        }
        if (absence.substitute() != null) {
            stoodIn.changed(absence.substitute());
            tasks.releaseTakenOver(absence.substitute());
        }
        return true;
    }

    /** Whoever works here no more is not away, and stands in for nobody; what they had is passed on already. */
    @Override
    public void closed(String person, String by, String reason) {
        absences.openOf(person).forEach(absence -> end(absence, by));
        absences.stoodInBy(person).forEach(absence -> absences.dropSubstitute(absence.id()));
        stoodIn.changed(person);
    }

    @Override
    public void reopened(String person, String by) {}

    List<Absence> toBegin() {
        return absences.toBegin();
    }

    List<Absence> toEnd() {
        return absences.toEnd();
    }
}
