package cn.guicheng.casework.absence;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.Attempts;
import cn.guicheng.register.absence.Absence;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where absences are entered and ended, also while those whose tasks go back are just acting: what they were faster with is looked
 * at anew.
 */
@Component
public class AbsenceDesk {
    private final AbsenceBook book;
    private final AbsenceRules rules;

    AbsenceDesk(AbsenceBook book, AbsenceRules rules) {
        this.book = book;
        this.rules = rules;
    }

    /** Whether this person may enter and end absences of that one: oneself, one's head, the administrator. */
    @Transactional(readOnly = true)
    public boolean mayEnterFor(String by, String person) {
        return rules.mayEnterFor(by, person);
    }

    /** Whether this person enters absences of anybody but themselves. */
    @Transactional(readOnly = true)
    public boolean mayEnterForOthers(String by) {
        return rules.mayEnterForOthers(by);
    }

    /** User ids of those of whom this person may enter absences, oneself first. */
    @Transactional(readOnly = true)
    public List<String> peopleOf(String by) {
        return rules.peopleOf(by);
    }

    /**
     * Enters an absence; one that begins now has begun.
     *
     * @throws Refusal 409 for who cannot be away or stand in then, 400 for a span that is past or too long
     */
    public Absence enter(AbsenceAsked asked) {
        return Attempts.at(() -> book.enter(asked));
    }

    /**
     * Ends an absence before its time.
     *
     * @throws Refusal 404 for one that is over or that this person may not know of, 403 where others end it
     */
    public void end(long id, String by) {
        Attempts.at(() -> {
            book.end(id, by);
            return null;
        });
    }

    /** Those that are under way or to come and that this person may know of: one's own, those one stands in for, one's people's. */
    public List<Absence> seenBy(String reader) {
        return book.seenBy(reader);
    }
}
