package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.CaseCopies;
import cn.guicheng.casework.cases.CaseInstances;
import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.guard.CaseMessages;
import cn.guicheng.casework.reminder.CaseUrging;
import cn.guicheng.casework.sheet.CaseSheet.Action;
import cn.guicheng.casework.sheet.CaseSheet.Fact;
import cn.guicheng.casework.sheet.CaseSheet.Paper;
import cn.guicheng.casework.sheet.CaseSheet.Person;
import cn.guicheng.casework.sheet.CaseSheet.Signed;
import cn.guicheng.casework.sheet.CaseSheet.Urging;
import cn.guicheng.casework.sheet.CaseSheet.Waiting;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ReaderValues;
import cn.guicheng.register.attachment.Attachment;
import cn.guicheng.register.attachment.Attachments;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Writes the case sheet. Whether its reader may see the case is checked before. */
@Component
public class CaseSheets {
    private final CaseInstances instancesOfCases;
    private final ProcedureModels models;
    private final CaseValues caseValues;
    private final CaseFacts facts;
    private final WaitingSteps waitingSteps;
    private final AwaitedEvents awaitedEvents;
    private final CaseCopies copies;
    private final RulesApplied rules;
    private final Signatures signatures;
    private final Attachments attachments;
    private final PeopleAsOf people;
    private final CaseMessages messages;
    private final CaseUrging urging;
    private final Redactions redactions;
    private final List<ReaderValues> readerValues;
    private final Unrestricted unrestricted;

    CaseSheets(
            CaseInstances instancesOfCases,
            ProcedureModels models,
            CaseValues caseValues,
            CaseFacts facts,
            WaitingSteps waitingSteps,
            AwaitedEvents awaitedEvents,
            CaseCopies copies,
            RulesApplied rules,
            Signatures signatures,
            Attachments attachments,
            PeopleAsOf people,
            CaseMessages messages,
            CaseUrging urging,
            Redactions redactions,
            List<ReaderValues> readerValues,
            Unrestricted unrestricted) {
        this.instancesOfCases = instancesOfCases;
        this.models = models;
        this.caseValues = caseValues;
        this.facts = facts;
        this.waitingSteps = waitingSteps;
        this.awaitedEvents = awaitedEvents;
        this.copies = copies;
        this.rules = rules;
        this.signatures = signatures;
        this.attachments = attachments;
        this.people = people;
        this.messages = messages;
        this.urging = urging;
        this.redactions = redactions;
        this.readerValues = readerValues;
        this.unrestricted = unrestricted;
    }

    /** The sheet of a case for a reader, who is offered the messages they may send. */
    public CaseSheet write(CaseRecord found, String reader) {
        return unrestricted.get(() -> {
            CaseSheet sheet = sheet(found, reader);
            return redactions
                    .of(found, reader)
                    .map(redaction -> redaction.sheet(sheet))
                    .orElse(sheet);
        });
    }

    private CaseSheet sheet(CaseRecord found, String reader) {
        ProcedureModel model = models.of(found.processDefinitionId());
        List<HistoricProcessInstance> instances = instancesOfCases.of(found.caseNumber());
        Map<String, Object> values = values(found, model.key(), reader);
        String outcome = Objects.toString(values.get("outcome"), found.keptOutcome());
        List<Signature> signed = signatures.ofCase(found.caseNumber());
        List<Signature> shown = signatures.allOfCase(found.caseNumber());
        List<Waiting> waiting = waiting(found);
        return new CaseSheet(
                found.caseNumber(),
                model.key(),
                model.name(),
                found.isOpen() ? "open" : "ended",
                outcome,
                found.isOpen() ? null : model.optionName("outcome", outcome).orElse(null),
                signed.stream()
                        .filter(signature -> signature.task().equals("start"))
                        .findFirst()
                        .map(start -> new Person(start.person(), start.personName()))
                        .orElse(Person.PROGRAM),
                Wording.officeTime(found.startedAt()),
                waiting,
                found.isOpen() && waiting.isEmpty() ? awaitedEvents.of(found) : List.of(),
                copies.isPossible(found, reader),
                facts(instances, values, signed),
                papers(found, reader),
                shown.stream().map(signature -> signed(found, signature)).toList(),
                rules.in(instances.stream().map(HistoricProcessInstance::getId).toList()),
                messages.sendable(found, reader).stream()
                        .map(message ->
                                new Action(message.name(), message.label(), message.day(), message.reason() != null))
                        .toList(),
                PrintableSheets.of(model, signed),
                urging.possibility(found, reader)
                        .map(possible -> new Urging(possible.now(), possible.reason()))
                        .orElse(null));
    }

    private Map<String, Object> values(CaseRecord found, String procedure, String reader) {
        Map<String, Object> values = caseValues.of(found.processInstanceId());
        for (ReaderValues rule : readerValues) {
            values = rule.appliesTo(procedure) ? rule.of(reader, values) : values;
        }
        return values;
    }

    /** The case's own facts, and of what it called latest those it does not have itself; none once its history is cleaned up. */
    private List<Fact> facts(
            List<HistoricProcessInstance> instances, Map<String, Object> values, List<Signature> signed) {
        if (instances.isEmpty()) {
            return List.of();
        }
        List<Fact> shown = new ArrayList<>(
                facts.of(instances.get(0).getProcessDefinitionId(), values, given(instances.get(0), signed)));
        if (instances.size() > 1) {
            HistoricProcessInstance called = instances.get(instances.size() - 1);
            Set<String> known = shown.stream().map(Fact::name).collect(Collectors.toSet());
            facts.of(called.getProcessDefinitionId(), caseValues.of(called.getId()), given(called, signed)).stream()
                    .filter(fact -> !known.contains(fact.name()))
                    .forEach(shown::add);
        }
        return shown;
    }

    private List<Waiting> waiting(CaseRecord found) {
        return found.isOpen()
                ? waitingSteps.of(List.of(found.caseNumber())).getOrDefault(found.caseNumber(), List.of())
                : List.of();
    }

    /** When a value was given: with the latest signature of a step whose form asks for it; at the start where none does. */
    private Function<String, OffsetDateTime> given(HistoricProcessInstance instance, List<Signature> signed) {
        String version = instance.getProcessDefinitionId();
        String procedure = models.of(version).key();
        return name -> signed.stream()
                .filter(signature -> signature.procedure().equals(procedure))
                .filter(signature ->
                        models.taskForm(version, signature.task()).field(name).isPresent())
                .map(Signature::signedAt)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> Wording.officeTime(instance.getStartTime()));
    }

    /** From whomever the case is concealed, only what they brought themselves: nobody knows what a picture shows. */
    private List<Paper> papers(CaseRecord found, String reader) {
        boolean ownOnly = redactions.of(found, reader).isPresent();
        List<Attachment> files = attachments.ofCase(found.caseNumber()).stream()
                .filter(file -> !ownOnly || file.uploadedBy().equals(reader))
                .toList();
        NamesThen names = people.of(files.stream().map(Attachment::uploadedBy).toList());
        return files.stream()
                .map(file -> paper(file, names.at(file.uploadedBy(), file.uploadedAt())))
                .toList();
    }

    private static Paper paper(Attachment file, String uploader) {
        return new Paper(
                file.id(),
                file.fileName(),
                file.size(),
                file.mediaType(),
                file.sha256(),
                uploader,
                Wording.officeTime(file.uploadedAt()));
    }

    private Signed signed(CaseRecord found, Signature signature) {
        return new Signed(
                signature.task(),
                taskName(found, signature),
                signature.person(),
                signature.signer(),
                signature.postName(),
                signature.decision(),
                decisionName(signature),
                signature.comment(),
                Wording.officeTime(signature.signedAt()));
    }

    /** What the signature stands for, as the model calls it. */
    public String taskName(CaseRecord found, Signature signature) {
        ProcedureModel model = signature
                        .procedure()
                        .equals(models.of(found.processDefinitionId()).key())
                ? models.of(found.processDefinitionId())
                : models.latest(signature.procedure());
        return SignatureWords.taskName(model, signature);
    }

    private String decisionName(Signature signature) {
        return SignatureWords.decisionName(
                models.latest(signature.procedure()),
                models.latestTaskForm(signature.procedure(), signature.task()),
                signature.decision());
    }
}
