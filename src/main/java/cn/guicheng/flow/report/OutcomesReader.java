package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.ResultFigures;
import cn.guicheng.flow.figures.ResultFigures.Decided;
import cn.guicheng.flow.report.Comments.Comment;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what the cases came to, and why they were sent back or refused. */
@Component
public class OutcomesReader {
    private final ResultFigures results;
    private final Comments comments;
    private final Procedures procedures;
    private final PeopleAsOf people;
    private final Clock clock;

    OutcomesReader(ResultFigures results, Comments comments, Procedures procedures, PeopleAsOf people, Clock clock) {
        this.results = results;
        this.comments = comments;
        this.procedures = procedures;
        this.people = people;
        this.clock = clock;
    }

    /** The most frequent first; what was said last first. */
    public record Outcomes(List<Outcome> outcomes, List<Reason> reasons, List<Said> latest) {}

    /** {@code outcome}: null where nothing says how the case ended. */
    public record Outcome(String outcome, String name, long count, long before) {}

    /** How often a task was done with a decision that sends back or refuses. */
    public record Reason(String task, String taskName, String decision, String decisionName, long count, long before) {}

    /** What somebody said then; {@code comment} is null where they said nothing. */
    public record Said(
            String caseNumber,
            String taskName,
            String decisionName,
            String comment,
            String personName,
            OffsetDateTime signedAt) {}

    public Outcomes read(Procedure procedure, Days days) {
        Map<String, Procedure> involved = procedures.withCalled(procedure);
        List<String> decisions = involved.values().stream()
                .flatMap(one -> one.adverseDecisions().stream())
                .distinct()
                .toList();
        return new Outcomes(
                outcomes(procedure, days),
                reasons(procedure, involved, decisions, days),
                said(comments.latest(procedure.key(), involved.keySet(), decisions, days), involved));
    }

    private List<Outcome> outcomes(Procedure procedure, Days days) {
        return results.outcomes(procedure.key(), days).stream()
                .map(one -> new Outcome(one.outcome(), procedure.outcomeName(one.outcome()), one.count(), one.before()))
                .sorted(Comparator.comparingLong(Outcome::count)
                        .thenComparingLong(Outcome::before)
                        .reversed()
                        .thenComparing(Outcome::name))
                .toList();
    }

    private List<Reason> reasons(
            Procedure procedure, Map<String, Procedure> involved, List<String> decisions, Days days) {
        return results.decided(procedure.key(), Procedures.called(procedure), decisions, days).stream()
                .map(one -> reason(one, involved))
                .sorted(Comparator.comparingLong(Reason::count)
                        .thenComparingLong(Reason::before)
                        .reversed()
                        .thenComparing(Reason::taskName)
                        .thenComparing(Reason::decision, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static Reason reason(Decided one, Map<String, Procedure> involved) {
        Procedure owner = Procedures.ownerOf(one.task(), involved);
        return new Reason(
                one.task(),
                owner.taskName(one.task(), one.name()),
                one.decision(),
                owner.decisionName(one.task(), one.decision()),
                one.count(),
                one.before());
    }

    private List<Said> said(List<Comment> latest, Map<String, Procedure> involved) {
        NamesThen names = people.of(latest.stream().map(Comment::person).toList());
        return latest.stream()
                .map(one -> new Said(
                        one.caseNumber(),
                        involved.get(one.procedure()).taskName(one.task(), one.task()),
                        involved.get(one.procedure()).decisionName(one.task(), one.decision()),
                        one.comment(),
                        names.at(one.person(), one.signedAt()),
                        one.signedAt().atZoneSameInstant(clock.getZone()).toOffsetDateTime()))
                .toList();
    }
}
