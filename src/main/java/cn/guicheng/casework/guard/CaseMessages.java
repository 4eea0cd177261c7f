package cn.guicheng.casework.guard;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.separation.Separation;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModel.SendableMessage;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskRows;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.signature.Signatures;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that people send into a case, by those whom its model names; the engine's own right to correlate is nobody's. */
@Component
public class CaseMessages {
    private static final int LONGEST_COMMENT = 4000;
    private static final String STARTER = "starter";
    private static final String GROUP_IN = "group-in ";

    private final Cases cases;
    private final CaseVisibility visibility;
    private final ProcedureModels models;
    private final Organisation organisation;
    private final Signatures signatures;
    private final Applicants applicants;
    private final Separation separation;
    private final RuntimeService runtimeService;
    private final TaskRows tasks;
    private final Unrestricted unrestricted;
    private final CaseValues values;
    private final Clock clock;

    CaseMessages(
            Cases cases,
            CaseVisibility visibility,
            ProcedureModels models,
            Organisation organisation,
            Signatures signatures,
            Applicants applicants,
            Separation separation,
            @Lazy RuntimeService runtimeService,
            TaskRows tasks,
            Unrestricted unrestricted,
            CaseValues values,
            Clock clock) {
        this.cases = cases;
        this.visibility = visibility;
        this.models = models;
        this.organisation = organisation;
        this.signatures = signatures;
        this.applicants = applicants;
        this.separation = separation;
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.unrestricted = unrestricted;
        this.values = values;
        this.clock = clock;
    }

    /** The messages this person may send into the case now. */
    public List<SendableMessage> sendable(CaseRecord found, String person) {
        if (!found.isOpen()) {
            return List.of();
        }
        return models.of(found.processDefinitionId()).sendableMessages().stream()
                .filter(message -> maySend(person, found, message))
                .filter(message -> objection(person, found, message).isEmpty())
                .filter(message -> isAwaited(found, message))
                .toList();
    }

    /**
     * Sends a message and signs for it, in one transaction.
     *
     * @param body gives what else was sent with it by its name, or null
     * @throws Refusal 404 for a case or message this person may not know of, 403 where others send it, 409 where nobody waits
     */
    @Transactional
    public void send(
            String caseNumber, String messageName, String person, String comment, Function<String, Object> body) {
        CaseRecord found = known(caseNumber, messageName, person);
        ProcedureModel model = models.of(found.processDefinitionId());
        SendableMessage message = allowed(found, messageName, person);
        if (!found.isOpen() || !isAwaited(found, message)) {
            throw Refusal.clash("单据已经办结或已进入其他环节，不能再“%s”。".formatted(message.label()));
        }
        if (message.sentBy().equals(STARTER)) {
            applicants.checkReason(person, caseNumber, comment, "说明");
        }
        String words = checkedComment(comment);
        if (message.reason() != null && words == null) {
            throw Refusal.invalid("说明", "必须填写：“%s”须说明理由。".formatted(message.label()));
        }
        Map<String, Object> values = new HashMap<>();
        if (message.reason() != null) {
            values.put(message.reason(), words);
        }
        if (message.day() != null) {
            values.put(message.day(), MessageDays.read(label(model, message.day()), body.apply(message.day()), clock));
        }
        signatures.sign(caseNumber, model.key(), message.signedAs(), person, organisation.postOf(person), null, words);
        correlate(found, message, values);
    }

    /** Refuses whoever may not send it, as {@link #send} does: before anything of what they send is read. */
    public void check(String caseNumber, String messageName, String person) {
        allowed(known(caseNumber, messageName, person), messageName, person);
    }

    private CaseRecord known(String caseNumber, String messageName, String person) {
        return cases.find(caseNumber)
                .filter(record -> mayKnow(person, record, messageName))
                .orElseThrow(() -> Refusal.unknown("没有这份单据。"));
    }

    private SendableMessage allowed(CaseRecord found, String messageName, String person) {
        SendableMessage message = models.of(found.processDefinitionId()).sendableMessages().stream()
                .filter(candidate -> candidate.name().equals(messageName))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("这类单据没有这项操作。"));
        if (!maySend(person, found, message)) {
            throw Refusal.forbidden("“%s”只能由%s办理。".formatted(message.label(), senders(found, message)));
        }
        objection(person, found, message).ifPresent(objection -> {
            throw Refusal.forbidden(objection);
        });
        return message;
    }

    private static String checkedComment(String comment) {
        String words = Texts.tidy(comment);
        if (words == null) {
            return null;
        }
        if (words.length() > LONGEST_COMMENT || !Texts.canBeKept(words)) {
            throw Refusal.invalid("说明", "不得超过 %d 个字，且不得含有不能保存的字符。".formatted(LONGEST_COMMENT));
        }
        return words;
    }

    private String label(ProcedureModel model, String variable) {
        return models.latestStartForm(model.key())
                .field(variable)
                .map(FormField::label)
                .or(() -> model.property("label." + variable))
                .orElse(variable);
    }

    private void correlate(CaseRecord found, SendableMessage message, Map<String, Object> values) {
        tasks.awaitAll(found.processInstanceId());
        try {
            unrestricted.run(() -> runtimeService
                    .createMessageCorrelation(message.name())
                    .processInstanceId(found.processInstanceId())
                    .setVariables(values)
                    .correlate());
        } catch (MismatchingMessageCorrelationException movedOn) {
            throw Refusal.clash("单据已经办结或已进入其他环节，不能再“%s”。".formatted(message.label()));
        }
    }

    /** Whoever takes no part in a case sends nothing into it either. */
    private Optional<String> objection(String person, CaseRecord found, SendableMessage message) {
        return separation.objection(
                person, found.caseNumber(), models.of(found.processDefinitionId()), message.signedAs());
    }

    private boolean isAwaited(CaseRecord found, SendableMessage message) {
        return !isOver(found, message) && hasSubscription(found, message);
    }

    /** Whether what the message can undo has been done or approved before, however often the case went round since. */
    private boolean isOver(CaseRecord found, SendableMessage message) {
        return message.until() != null
                && signatures.ofCase(found.caseNumber()).stream()
                        .anyMatch(signature -> signature.task().equals(message.until())
                                && (signature.decision() == null || "approve".equals(signature.decision())));
    }

    private boolean hasSubscription(CaseRecord found, SendableMessage message) {
        return unrestricted.get(() -> runtimeService
                        .createEventSubscriptionQuery()
                        .eventType("message")
                        .eventName(message.name())
                        .processInstanceId(found.processInstanceId())
                        .count()
                > 0);
    }

    /** A post that sends a message knows which cases there are, such as the front desk when a customer calls again. */
    private boolean mayKnow(String person, CaseRecord found, String messageName) {
        return visibility.maySee(person, found.caseNumber())
                || !visibility.isConcealed(person, found.caseNumber())
                        && models.of(found.processDefinitionId()).sendableMessages().stream()
                                .anyMatch(message ->
                                        message.name().equals(messageName) && maySend(person, found, message));
    }

    private boolean maySend(String person, CaseRecord found, SendableMessage message) {
        if (message.sentBy().equals(STARTER)) {
            return applicants.mayActFor(person, found);
        }
        return senderGroups(found, message).anyMatch(organisation.groupsOf(person)::contains);
    }

    /** The groups that are named, and those that the case names. */
    private Stream<String> senderGroups(CaseRecord found, SendableMessage message) {
        return Arrays.stream(message.sentBy().split("\\s*,\\s*"))
                .map(sender -> sender.startsWith(GROUP_IN)
                        ? String.valueOf(values.of(found.processInstanceId())
                                .get(sender.substring(GROUP_IN.length()).strip()))
                        : sender);
    }

    private String senders(CaseRecord found, SendableMessage message) {
        return message.sentBy().equals(STARTER)
                ? "发起人本人"
                : String.join(
                        "、",
                        senderGroups(found, message)
                                .map(organisation::groupName)
                                .toList());
    }
}
