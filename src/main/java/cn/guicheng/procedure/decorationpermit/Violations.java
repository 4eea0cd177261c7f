package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** What is held against a permit, on the permit's case: the refund of its deposit proposes deductions from it (DEPO-12). */
@Component
record Violations(Signatures signatures, ProcedureModels models) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MISSING_CARD = "missing-card";
    private static final int CENTS = 100;

    /** What the patrol that was just signed found. */
    void patrolled(DelegateExecution permit) {
        String violation = DecorationPermit.VIOLATION.get(permit);
        String words = models.taskForm(permit.getProcessDefinitionId(), DecorationPermit.PATROL)
                .optionName(DecorationPermit.VIOLATION.name(), violation);
        ArrayNode all = all(permit);
        add(all, permit, DecorationPermit.PATROL, violation)
                .put("violationName", words)
                .put("ordered", DecorationPermit.ORDERED.get(permit));
        keep(permit, all);
    }

    /** So many cards did not come back and are charged by the table. */
    void cardsMissing(DelegateExecution permit, int missing) {
        long each = Math.round(DecorationPermit.CHARGE_IN_YUAN.get(permit).doubleValue() * CENTS);
        ArrayNode all = all(permit);
        add(all, permit, DecorationPermit.RECOVER_CARDS, MISSING_CARD)
                .put("violationName", "证件没有交回")
                .put("ordered", "缺 %d 张，每张 %s".formatted(missing, Wording.money(each)))
                .put("amountInCents", missing * each);
        keep(permit, all);
    }

    private ObjectNode add(ArrayNode all, DelegateExecution permit, String task, String violation) {
        Signature signed = signatures
                .latest(permit.getProcessBusinessKey(), DecorationPermit.KEY, task)
                .orElseThrow();
        return all.addObject()
                .put("violation", violation)
                .put(
                        "at",
                        Wording.officeTime(signed.signedAt())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .put("patrolledBy", signed.person());
    }

    private static ArrayNode all(DelegateExecution permit) {
        TypedValue known = permit.getVariableTyped(DecorationPermit.VIOLATIONS, false);
        try {
            return known instanceof SerializableValue list && list.getValueSerialized() != null
                    ? (ArrayNode) JSON.readTree(list.getValueSerialized())
                    : JSON.createArrayNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list is no JSON", e);
        }
    }

    private static void keep(DelegateExecution permit, ArrayNode all) {
        permit.setVariable(
                DecorationPermit.VIOLATIONS,
                SpinValues.jsonValue(all.toString()).create());
    }
}
