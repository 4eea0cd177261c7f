package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.Cents;
import cn.guicheng.office.people.Organisation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes of what patrols recorded the list that people read, and the items proposed by the table. */
@Component
record ProposedDeductions(RefundDeductions table, ViolationWords violations, Organisation organisation) {
    /** One item for each violation recorded, without a reason: it is the table's until somebody changes it. */
    ArrayNode items(JsonNode recorded) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (JsonNode violation : recorded) {
            String kind = violation.path("violation").asText();
            items.addObject()
                    .put("violation", kind)
                    .put(
                            "amountInCents",
                            Cents.read(violation.path("amountInCents")).orElseGet(() -> table.inCents(kind)));
        }
        return items;
    }

    /** What was recorded, in words, each with its kind and what is proposed for it. */
    ArrayNode inWords(JsonNode recorded, String processDefinitionId) {
        Map<String, String> words = violations.of(processDefinitionId);
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        ArrayNode items = items(recorded);
        for (int row = 0; row < recorded.size(); row++) {
            JsonNode violation = recorded.get(row);
            String kind = violation.path("violation").asText();
            ObjectNode line = lines.addObject();
            line.put("kind", kind);
            line.put("violation", words.getOrDefault(kind, kind));
            line.put("ordered", violation.path("ordered").asText(""));
            line.put("at", violation.path("at").asText(""));
            line.put("patrolledBy", nameOf(violation.path("patrolledBy").asText("")));
            line.set("amountInCents", items.get(row).get("amountInCents"));
        }
        return lines;
    }

    private String nameOf(String person) {
        return organisation.exists(person) ? organisation.nameOf(person) : person;
    }
}
