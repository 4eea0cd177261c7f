package cn.guicheng.office.absence;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absence;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What absences are called in the office's words, and who is told that they stand in. */
@Component
public class AbsenceLetters {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notices notices;
    private final Organisation organisation;
    private final Clock clock;

    AbsenceLetters(Notices notices, Organisation organisation, Clock clock) {
        this.notices = notices;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** In office time. */
    public String span(Absence absence) {
        return "%s 至 %s".formatted(moment(absence.startsAt()), moment(absence.endsAt()));
    }

    private String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(clock.getZone()));
    }

    /** Tells whoever goes on leave that an absence of theirs that is there stays, and nobody stands in by the leave. */
    public void tellItStays(Absence there) {
        notices.tell(
                Occasion.ofOffice(
                        NoticeKind.REPORT,
                        "您的请假已批准；您此前登记的离岗（%s）仍按原登记，请假期间未另行登记离岗，也没有另设代理人。需要调整的，请到“离岗”页面办理".formatted(span(there))),
                Set.of(there.person()));
    }

    /** Tells who stands in, where anybody does. */
    public void tellSubstitute(Absence entered) {
        if (entered.substitute() != null) {
            notices.tell(
                    Occasion.ofOffice(
                            NoticeKind.REPORT,
                            "%s将离岗（%s），由您代理其待办任务".formatted(organisation.nameOf(entered.person()), span(entered))),
                    Set.of(entered.substitute()));
        }
    }
}
