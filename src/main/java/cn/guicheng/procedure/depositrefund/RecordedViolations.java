package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.CaseValues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What was recorded during the works, as the permit's case knows it: of one that is being ended just now too. */
@Component
record RecordedViolations(
        @Lazy RuntimeService runtimeService,
        @Lazy HistoryService historyService,
        CaseValues values,
        Unrestricted unrestricted) {
    /** The list as the permit has it, empty where it has none or there is no such case. */
    JsonNode of(String permitCaseNumber) {
        return unrestricted
                .get(() -> ofOpen(permitCaseNumber).or(() -> ofEnded(permitCaseNumber)))
                .map(JsonDocument::stored)
                .filter(JsonNode::isArray)
                .orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    /** What is set in this transaction is not in the history yet. */
    private Optional<String> ofOpen(String permitCaseNumber) {
        return Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(permitCaseNumber)
                        .rootProcessInstances()
                        .singleResult())
                .map(ProcessInstance::getId)
                .map(this::value)
                .filter(SerializableValue.class::isInstance)
                .map(SerializableValue.class::cast)
                .map(SerializableValue::getValueSerialized);
    }

    private TypedValue value(String instance) {
        return runtimeService.getVariableTyped(instance, DepositRefund.VIOLATIONS, false);
    }

    private Optional<String> ofEnded(String permitCaseNumber) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(permitCaseNumber)
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .map(instance -> values.of(instance.getId()))
                .map((Map<String, Object> known) -> (String) known.get(DepositRefund.VIOLATIONS));
    }
}
