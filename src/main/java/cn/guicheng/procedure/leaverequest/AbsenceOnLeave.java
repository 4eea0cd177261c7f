package cn.guicheng.procedure.leaverequest;

import cn.guicheng.office.absence.AbsenceLetters;
import cn.guicheng.register.absence.AbsenceOverlaps;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The absence that a granted leave makes, from 00:00 of its first day to 24:00 of its last. Leave is granted whatever else is entered:
 * an absence that is there stays, a leave that is past and one of somebody gone by then make none, and a colleague who is away or gone by
 * then stands in for nobody.
 */
@Component
record AbsenceOnLeave(Absences absences, AccountRegister accounts, AbsenceLetters letters, Clock clock) {
    void enter(String person, LocalDate first, LocalDate last, String colleague) {
        OffsetDateTime from = startOf(first);
        OffsetDateTime to = startOf(last.plusDays(1));
        if (!to.isAfter(OffsetDateTime.now(clock))) {
            return;
        }
        accounts.hold(List.of(person, colleague));
        if (accounts.isClosed(person)) {
            return;
        }
        boolean standsIn = !accounts.isClosed(colleague)
                && absences.between(colleague, from, to).isEmpty();
        try {
            letters.tellSubstitute(absences.enter(person, from, to, standsIn ? colleague : null, null));
        } catch (AbsenceOverlaps there) {
            letters.tellItStays(there.earlier());
        }
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
