package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.sheet.CaseSheet.Person;
import cn.guicheng.casework.sheet.CaseSheet.Waiting;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signatures;
import cn.guicheng.register.signature.Signatures.Starter;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cases one line each: what they are, whose, and where they are now. The number of queries does not grow with the lines. */
@Component
public class CaseList {
    private final Signatures signatures;
    private final CaseValues values;
    private final WaitingSteps waitingSteps;
    private final ProcedureModels models;
    private final Concealments concealments;

    CaseList(
            Signatures signatures,
            CaseValues values,
            WaitingSteps waitingSteps,
            ProcedureModels models,
            Concealments concealments) {
        this.concealments = concealments;
        this.signatures = signatures;
        this.values = values;
        this.waitingSteps = waitingSteps;
        this.models = models;
    }

    /**
     * One case in the list.
     *
     * @param state {@code open} or {@code ended}
     * @param outcome what an ended case came to, or null
     * @param outcomeName its words, or null where its model has none
     * @param endedAt null while it is open
     * @param amountInCents null where the case has no amount
     * @param subject what it is about; null where its model does not say, or where the reader must not know
     * @param waiting where an open case is now; empty where the program itself is at work
     */
    public record Entry(
            String caseNumber,
            String procedure,
            String procedureName,
            String state,
            String outcome,
            String outcomeName,
            Person startedBy,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            Long amountInCents,
            String subject,
            List<Waiting> waiting) {}

    /** In the order given, for a reader who may see them. */
    public List<Entry> entries(List<CaseRecord> cases, String reader) {
        Map<String, Starter> starters =
                signatures.starters(cases.stream().map(CaseRecord::caseNumber).toList());
        Map<String, List<Waiting>> waiting = waitingSteps.of(cases.stream()
                .filter(CaseRecord::isOpen)
                .map(CaseRecord::caseNumber)
                .toList());
        Map<String, ProcedureModel> procedures = cases.stream()
                .map(CaseRecord::processDefinitionId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), models::of));
        Map<String, Map<String, Object>> facts =
                values.of(cases.stream().map(CaseRecord::processInstanceId).toList(), names(procedures.values()));
        Set<String> concealed =
                concealments.among(cases.stream().map(CaseRecord::caseNumber).toList(), reader);
        return cases.stream()
                .map(found -> entry(
                        found,
                        procedures.get(found.processDefinitionId()),
                        person(starters.get(found.caseNumber())),
                        facts.getOrDefault(found.processInstanceId(), Map.of()),
                        !concealed.contains(found.caseNumber()),
                        waiting.getOrDefault(found.caseNumber(), List.of())))
                .toList();
    }

    private static Entry entry(
            CaseRecord found,
            ProcedureModel model,
            Person startedBy,
            Map<String, Object> facts,
            boolean withSubject,
            List<Waiting> waiting) {
        String outcome = found.isOpen() ? null : Objects.toString(facts.get(CaseVariables.OUTCOME.name()), null);
        return new Entry(
                found.caseNumber(),
                model.key(),
                model.name(),
                found.isOpen() ? "open" : "ended",
                outcome,
                model.optionName(CaseVariables.OUTCOME.name(), outcome).orElse(null),
                startedBy,
                Wording.officeTime(found.startedAt()),
                found.isOpen() ? null : Wording.officeTime(found.endedAt()),
                facts.get(CaseVariables.AMOUNT.name()) instanceof Number amount ? amount.longValue() : null,
                withSubject ? CaseSubject.of(model, facts) : null,
                waiting);
    }

    private static List<String> names(Collection<ProcedureModel> procedures) {
        return Stream.concat(
                        Stream.of(CaseVariables.AMOUNT.name(), CaseVariables.OUTCOME.name()),
                        procedures.stream().flatMap(model -> CaseSubject.variable(model).stream()))
                .distinct()
                .toList();
    }

    private static Person person(Starter starter) {
        return starter == null ? Person.PROGRAM : new Person(starter.person(), starter.name());
    }
}
