package cn.guicheng.web.limit;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.person.PeopleAsOf;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.limit.LimitAnswer.ChangeLine;
import cn.guicheng.web.limit.LimitAnswer.NextChange;
import cn.guicheng.web.limit.LimitAnswer.OpenProposal;
import cn.guicheng.web.limit.LimitAnswer.Origin;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is answered about proposals: who, when, and whether the reader may open their case. */
@Component
record ChangeAnswers(CaseVisibility visibility, CurrentPerson reader, PeopleAsOf people, Clock clock) {
    private static final String THE_PROGRAM = "guicheng";

    /** The approved one that comes into force first; null where none waits for its time. */
    NextChange next(List<LimitChange> proposals) {
        return proposals.stream()
                .filter(change -> change.state().equals("approved") && change.effectiveFrom() != null)
                .min(Comparator.comparing(LimitChange::effectiveFrom))
                .map(change -> new NextChange(change.caseNumber(), mayOpen(change), officeTime(change.effectiveFrom())))
                .orElse(null);
    }

    /** Those that can still come into force. */
    List<OpenProposal> open(List<LimitChange> proposals) {
        return proposals.stream()
                .filter(LimitChange::isOpen)
                .map(this::openProposal)
                .toList();
    }

    List<ChangeLine> lines(List<LimitChange> proposals) {
        return proposals.stream().map(this::line).toList();
    }

    /** A proposal as one line. */
    ChangeLine line(LimitChange change) {
        return new ChangeLine(
                change.caseNumber(),
                mayOpen(change),
                change.state(),
                LimitChange.STATES.get(change.state()),
                change.cameToNothing(),
                change.proposer(),
                name(change.proposer(), change.proposedAt()),
                change.approver(),
                name(change.approver(), change.decidedAt()),
                change.reason(),
                officeTime(change.proposedAt()),
                officeTime(change.effectiveFrom()),
                change.version());
    }

    /** Who brought a version about: one of these proposals, or the program, or somebody by hand. */
    Origin origin(Version version, List<LimitChange> proposals) {
        return proposals.stream()
                .filter(change -> change.caseNumber().equals(version.source()))
                .findFirst()
                .map(change -> new Origin(
                        "proposal",
                        change.caseNumber(),
                        mayOpen(change),
                        change.proposer(),
                        name(change.proposer(), change.proposedAt()),
                        change.approver(),
                        name(change.approver(), change.decidedAt())))
                .orElseGet(() -> new Origin(originWithoutProposal(version), null, false, null, null, null, null));
    }

    private static String originWithoutProposal(Version version) {
        if (!THE_PROGRAM.equals(version.source())) {
            return "emergency";
        }
        return version.number() == 1 ? "shipped" : "release";
    }

    private OpenProposal openProposal(LimitChange change) {
        return new OpenProposal(
                change.caseNumber(),
                mayOpen(change),
                change.proposer(),
                name(change.proposer(), change.proposedAt()),
                officeTime(change.effectiveFrom()),
                change.state());
    }

    private boolean mayOpen(LimitChange change) {
        return visibility.maySee(reader.id(), change.caseNumber());
    }

    private String name(String person, OffsetDateTime then) {
        return person == null ? null : people.of(List.of(person)).at(person, then);
    }

    private OffsetDateTime officeTime(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
