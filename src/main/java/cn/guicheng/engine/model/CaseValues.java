package cn.guicheng.engine.model;

import cn.guicheng.engine.internal.Unrestricted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstanceQuery;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The values of cases as the history keeps them, open and ended; lists as their JSON text. For the program itself. */
@Component
public class CaseValues {
    private final HistoryService historyService;
    private final Unrestricted unrestricted;

    CaseValues(@Lazy HistoryService historyService, Unrestricted unrestricted) {
        this.historyService = historyService;
        this.unrestricted = unrestricted;
    }

    /** All values of one instance, by name. */
    public Map<String, Object> of(String processInstanceId) {
        return read(query().processInstanceId(processInstanceId)).getOrDefault(processInstanceId, Map.of());
    }

    /** The named values of many instances at once, by instance and name. */
    public Map<String, Map<String, Object>> of(Collection<String> processInstanceIds, List<String> names) {
        if (processInstanceIds.isEmpty()) {
            return Map.of();
        }
        return read(query().processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                .variableNameIn(names.toArray(String[]::new)));
    }

    private HistoricVariableInstanceQuery query() {
        return historyService.createHistoricVariableInstanceQuery().disableCustomObjectDeserialization();
    }

    private Map<String, Map<String, Object>> read(HistoricVariableInstanceQuery query) {
        Map<String, Map<String, Object>> values = new HashMap<>();
        for (HistoricVariableInstance variable : unrestricted.get(query::list)) {
            Map<String, Object> ofCase =
                    values.computeIfAbsent(variable.getProcessInstanceId(), instance -> new HashMap<>());
            // What a step alone was given under the same name, such as a table's input, is not the case's value.
            if (variable.getProcessInstanceId().equals(variable.getActivityInstanceId())) {
                ofCase.put(variable.getName(), plain(variable.getTypedValue()));
            } else {
                ofCase.putIfAbsent(variable.getName(), plain(variable.getTypedValue()));
            }
        }
        return values;
    }

    private static Object plain(TypedValue value) {
        return value instanceof SerializableValue serializable
                ? serializable.getValueSerialized()
                : value == null ? null : value.getValue();
    }
}
