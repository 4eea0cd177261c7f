package cn.guicheng.engine.internal;

import cn.guicheng.engine.form.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Variables as the engine's own REST writes them, read as it reads them. */
@Component
public class SentVariables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine processEngine;

    SentVariables(@Lazy ProcessEngine processEngine) {
        this.processEngine = processEngine;
    }

    /**
     * By name.
     *
     * @throws Refusal 400 for what is none
     */
    public VariableMap read(Map<String, JsonNode> sent) {
        Map<String, VariableValueDto> variables = new HashMap<>();
        try {
            for (Map.Entry<String, JsonNode> variable : sent.entrySet()) {
                variables.put(variable.getKey(), JSON.treeToValue(variable.getValue(), VariableValueDto.class));
            }
            return VariableValueDto.toMap(variables, processEngine, JSON);
        } catch (JsonProcessingException | RestException | NullPointerException | ClassCastException unreadable) {
            throw Refusal.invalid("变量", "无法识别，类型或格式不正确。");
        }
    }
}
