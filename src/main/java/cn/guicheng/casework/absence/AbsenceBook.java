package cn.guicheng.casework.absence;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.absence.AbsenceLetters;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.AbsenceOverlaps;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountRegister;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters and ends absences, each in one transaction with what becomes of tasks. */
@Component
class AbsenceBook {
    private final AbsenceRules rules;
    private final AbsenceTurns turns;
    private final Absences absences;
    private final AccountRegister accounts;
    private final AbsenceLetters letters;
    private final Clock clock;

    AbsenceBook(
            AbsenceRules rules,
            AbsenceTurns turns,
            Absences absences,
            AccountRegister accounts,
            AbsenceLetters letters,
            Clock clock) {
        this.rules = rules;
        this.turns = turns;
        this.absences = absences;
        this.accounts = accounts;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Enters an absence. Whoever is away and whoever stands in are held meanwhile, in one order: two who name each other at the
     * same moment are told so one after the other.
     */
    @Transactional
    Absence enter(AbsenceAsked asked) {
        accounts.hold(Stream.of(asked.person(), asked.substitute())
                .filter(person -> person != null)
                .toList());
        rules.checkPeople(asked);
        Absence entered = entered(asked);
        rules.checkSpan(asked);
        if (entered.hasBegun(OffsetDateTime.now(clock))) {
            turns.begin(entered);
        }
        letters.tellSubstitute(entered);
        return entered;
    }

    private Absence entered(AbsenceAsked asked) {
        try {
            return absences.enter(asked.person(), asked.from(), asked.to(), asked.substitute(), asked.by());
        } catch (AbsenceOverlaps overlaps) {
            throw Refusal.clash(
                    "%s已登记离岗（%s），时间不能重叠。".formatted(rules.nameOf(asked.person()), letters.span(overlaps.earlier())));
        }
    }

    @Transactional
    void end(long id, String by) {
        Absence absence = absences.find(id).filter(found -> maySee(by, found)).orElseThrow(AbsenceBook::unknown);
        if (!rules.mayEnterFor(by, absence.person())) {
            throw Refusal.forbidden("只有离岗人本人、其负责人或系统管理员可以结束离岗。");
        }
        // One whose time is over is over, acted upon or not.
        if (!absence.endsAt().isAfter(OffsetDateTime.now(clock)) || !turns.end(absence, by)) {
            throw unknown();
        }
    }

    @Transactional(readOnly = true)
    List<Absence> seenBy(String reader) {
        return absences.open().stream()
                .filter(absence -> maySee(reader, absence))
                .toList();
    }

    private boolean maySee(String reader, Absence absence) {
        return reader.equals(absence.substitute()) || rules.mayEnterFor(reader, absence.person());
    }

    private static Refusal unknown() {
        return Refusal.unknown("没有这条离岗登记，或者已经结束。");
    }
}
