package cn.guicheng.metrics.report;

import cn.guicheng.flow.figures.Run;
import cn.guicheng.identity.Organisation;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cases one line each, in words, as the read model has them: also those whose history has been cleaned up. */
@Component
public class CaseLines {
    private final Organisation organisation;
    private final Clock clock;

    CaseLines(Organisation organisation, Clock clock) {
        this.organisation = organisation;
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
    public List<Line> of(Procedure procedure, List<Run> runs) {
        Map<String, String> people = organisation.namesOf(
                runs.stream().map(Run::startedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> departments = organisation.groupNames(
                runs.stream().map(Run::department).filter(Objects::nonNull).collect(Collectors.toSet()));
        return runs.stream()
                .map(run -> line(
                        procedure,
                        run,
                        run.startedBy() == null ? "系统" : people.get(run.startedBy()),
                        departments.get(run.department())))
                .toList();
    }

    private Line line(Procedure procedure, Run run, String startedByName, String departmentName) {
        return new Line(
                run.caseNumber(),
                procedure.name(),
                startedByName,
                departmentName,
                officeTime(run.startedAt()),
                officeTime(run.endedAt()),
                run.isOpen()
                        ? Duration.between(run.startedAt().toInstant(), clock.instant())
                                .toSeconds()
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
