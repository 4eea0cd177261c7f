package cn.guicheng.casework.cases;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.CaseCopy;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.CopyRule;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.signature.Signatures;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Copies an ended case into the start form of its procedure's current version: of the fields that this form and the old one
 * have in common, as they were at the end. What the program computed, and what others filled in later, is not among them.
 */
@Component
public class CaseCopies {
    private final Cases cases;
    private final CaseVisibility visibility;
    private final CaseValues values;
    private final StartRights startRights;
    private final Signatures signatures;
    private final ProcedureModels models;
    private final List<CopyRule> rules;
    private final Clock clock;

    CaseCopies(
            Cases cases,
            CaseVisibility visibility,
            CaseValues values,
            StartRights startRights,
            Signatures signatures,
            ProcedureModels models,
            List<CopyRule> rules,
            Clock clock) {
        this.cases = cases;
        this.visibility = visibility;
        this.values = values;
        this.startRights = startRights;
        this.signatures = signatures;
        this.models = models;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether the person may copy the case: it has ended, they started it, and may start another. */
    public boolean isPossible(CaseRecord found, String person) {
        return !found.isOpen()
                && signatures.hasStarted(person, found.caseNumber())
                && !visibility.isConcealed(person, found.caseNumber())
                && startRights.mayStart(procedure(found), person);
    }

    /**
     * What the new start form begins with.
     *
     * @throws Refusal 404 for a case this person may not know of, 403 where it is not theirs to copy, 409 while it is open
     */
    public CaseCopy copy(String caseNumber, String person) {
        CaseRecord found = cases.find(caseNumber)
                .filter(record -> visibility.maySee(person, caseNumber))
                .orElseThrow(() -> Refusal.unknown("没有这份单据。"));
        String procedure = procedure(found);
        if (!signatures.hasStarted(person, caseNumber) || visibility.isConcealed(person, caseNumber)) {
            throw Refusal.forbidden("只有发起人本人可以复制单据 %s；内容对发起人保密的也不能。".formatted(caseNumber));
        }
        if (!startRights.mayStart(procedure, person)) {
            throw Refusal.forbidden(
                    "您现在不能发起“%s”，不能复制。".formatted(models.latest(procedure).name()));
        }
        if (found.isOpen()) {
            throw Refusal.clash("单据 %s 还在办理，办结以后才能复制。".formatted(caseNumber));
        }
        CaseCopy copy = new CaseCopy(caseNumber, procedure, commonValues(found, procedure));
        rules.stream().filter(rule -> rule.appliesTo(procedure)).forEach(rule -> rule.apply(copy));
        return copy;
    }

    private String procedure(CaseRecord found) {
        return models.of(found.processDefinitionId()).key();
    }

    private Map<String, Object> commonValues(CaseRecord found, String procedure) {
        FormDefinition before = models.startForm(found.processDefinitionId());
        Map<String, Object> stored = values.of(found.processInstanceId());
        Map<String, Object> copied = new LinkedHashMap<>();
        for (FormField field : models.latestStartForm(procedure).fields()) {
            Object value = stored.get(field.name());
            boolean known = before.field(field.name())
                    .filter(old -> old.type().equals(field.type()))
                    .isPresent();
            if (known && value != null && accepts(field, value)) {
                copied.put(field.name(), forForm(field, value));
            }
        }
        return copied;
    }

    private static boolean accepts(FormField field, Object value) {
        return !field.rules().isComputed()
                && (field.options().isEmpty() || field.options().containsKey(value.toString()));
    }

    private Object forForm(FormField field, Object value) {
        if (value instanceof Date date) {
            return LocalDateTime.ofInstant(date.toInstant(), clock.getZone())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        }
        return field.type().equals("Json") ? JsonDocument.stored(value.toString()) : value;
    }
}
