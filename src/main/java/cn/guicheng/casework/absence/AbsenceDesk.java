package cn.guicheng.casework.absence;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.AbsenceOverlaps;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountRegister;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where absences are entered and ended. */
@Component
public class AbsenceDesk {
    private final AbsenceRules rules;
    private final Absences absences;
    private final AccountRegister accounts;
    private final Organisation organisation;

    AbsenceDesk(AbsenceRules rules, Absences absences, AccountRegister accounts, Organisation organisation) {
        this.rules = rules;
        this.absences = absences;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** Whether this person may enter and end absences of that one. */
    @Transactional(readOnly = true)
    public boolean mayEnterFor(String by, String person) {
        return rules.mayEnterFor(by, person);
    }

    /** Whether this person enters absences of anybody but themselves. */
    @Transactional(readOnly = true)
    public boolean mayEnterForOthers(String by) {
        return rules.mayEnterForOthers(by);
    }

    /**
     * Enters an absence. Whoever is away and whoever stands in are held meanwhile, in one order: two who name each other at the
     * same moment are told so one after the other.
     *
     * @throws Refusal 409 for who cannot be away or stand in then, 400 for a span that is past or too long
     */
    @Transactional
    public Absence enter(AbsenceAsked asked) {
        accounts.hold(Stream.of(asked.person(), asked.substitute())
                .filter(person -> person != null)
                .toList());
        rules.checkPeople(asked);
        try {
            Absence entered = absences.enter(asked.person(), asked.from(), asked.to(), asked.substitute(), asked.by());
            rules.checkSpan(asked);
            return entered;
        } catch (AbsenceOverlaps overlaps) {
            throw Refusal.clash("%s已登记离岗（%s），时间不能重叠。"
                    .formatted(organisation.nameOf(asked.person()), rules.span(overlaps.earlier())));
        }
    }

    /**
     * Ends an absence before its time.
     *
     * @throws Refusal 404 for one that is over or that this person may not know of, 403 where others end it
     */
    @Transactional
    public void end(long id, String by) {
        Absence absence = absences.find(id).filter(found -> maySee(by, found)).orElseThrow(AbsenceDesk::unknown);
        if (!rules.mayEnterFor(by, absence.person())) {
            throw Refusal.forbidden("只有离岗人本人、其负责人或系统管理员可以结束离岗。");
        }
        if (!absences.end(id, by)) {
            throw unknown();
        }
    }

    /** Those that are under way or to come and that this person may know of: one's own, those one stands in for, one's people's. */
    @Transactional(readOnly = true)
    public List<Absence> seenBy(String reader) {
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
