package cn.guicheng.casework.absence;

import cn.guicheng.casework.guard.TaskRelease;
import cn.guicheng.office.absence.StoodIn;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountListener;
import cn.guicheng.register.person.AccountRegister;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of tasks when an absence begins and ends: in one transaction with it, and once, whoever comes to it first. */
@Component
class AbsenceTurns implements AccountListener {
    private final Absences absences;
    private final TaskRelease tasks;
    private final StoodIn stoodIn;
    private final AccountRegister accounts;

    AbsenceTurns(Absences absences, TaskRelease tasks, StoodIn stoodIn, AccountRegister accounts) {
        this.accounts = accounts;
        this.absences = absences;
        this.tasks = tasks;
        this.stoodIn = stoodIn;
    }

    /** What the person had claimed goes back to its groups; what names them is there for who stands in. */
    @Transactional
    void begin(Absence absence) {
        hold(absence);
        if (absences.begin(absence.id())) {
            changed(absence.person());
            changed(absence.substitute());
            tasks.releaseClaimed(absence.person());
        }
    }

    /** What who stood in had claimed goes back; {@code by} null is its time. Returns whether it was not over before. */
    @Transactional
    boolean end(Absence absence, String by) {
        hold(absence);
        if (!absences.end(absence.id(), by)) {
            return false;
        }
        changed(absence.person());
        if (absence.substitute() != null) {
            changed(absence.substitute());
            tasks.releaseTakenOver(absence.substitute());
        }
        return true;
    }

    /** Whoever works here no more is not away, and stands in for nobody; what they had is passed on already. */
    @Override
    public void closed(String person, String by, String reason) {
        absences.openOf(person).forEach(absence -> end(absence, by));
        absences.stoodInBy(person).forEach(absence -> absences.dropSubstitute(absence.id()));
        changed(person);
    }

    /** Whoever of the two is just claiming something is waited for; who claims afterwards asks anew. */
    private void hold(Absence absence) {
        accounts.hold(Stream.of(absence.person(), absence.substitute())
                .filter(Objects::nonNull)
                .toList());
    }

    private void changed(String person) {
        if (person != null) {
            stoodIn.askAnew(person);
        }
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
