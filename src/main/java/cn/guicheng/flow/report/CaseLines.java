package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Durations;
import cn.guicheng.flow.figures.Hours;
import cn.guicheng.flow.figures.Run;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases one line each, in words, as the read model has them: also those whose history has been cleaned up. */
@Component
public class CaseLines {
    private final PeopleAsOf people;
    private final Durations durations;
    private final Clock clock;

    CaseLines(PeopleAsOf people, Durations durations, Clock clock) {
        this.durations = durations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A case, or a run of a procedure that it called.
     *
     * @param departmentName null where who started it belongs to none
     * @param endedAt null while it is open
     * @param seconds from start to end; up to now while it is open
     * @param outcomeName null while it is open
     * @param amountInCents null where it has none
     */
    public record Line(
            String caseNumber,
            String procedureName,
            String startedByName,
            String departmentName,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            long seconds,
            String outcome,
            String outcomeName,
            Long amountInCents,
            boolean late,
            boolean sentBack) {}

    /** In the order given; as many questions for many as for one. */
    public List<Line> of(Procedure procedure, List<Run> runs, Hours hours) {
        NamesThen starters = people.of(runs.stream().map(Run::startedBy).toList());
        NamesThen departments =
                people.ofGroups(runs.stream().map(Run::department).toList());
        return runs.stream()
                .map(run -> line(
                        procedure,
                        run,
                        hours,
                        run.startedBy() == null ? "系统" : starters.at(run.startedBy(), run.startedAt()),
                        run.department() == null ? null : departments.at(run.department(), run.startedAt())))
                .toList();
    }

    private Line line(Procedure procedure, Run run, Hours hours, String startedByName, String departmentName) {
        return new Line(
                run.caseNumber(),
                procedure.name(),
                startedByName,
                departmentName,
                officeTime(run.startedAt()),
                officeTime(run.endedAt()),
                run.isOpen() || hours == Hours.WORKING
                        ? durations.seconds(
                                hours,
                                run.startedAt(),
                                run.isOpen() ? clock.instant() : run.endedAt().toInstant())
                        : run.durationSeconds(),
                run.outcome(),
                run.isOpen() ? null : procedure.outcomeName(run.outcome()),
                run.amountInCents(),
                run.late(),
                run.sentBack());
    }

    private OffsetDateTime officeTime(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
