package cn.guicheng.procedure.filedestruction;

import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.normalform.NormalForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** The numbers of the items in a case, and the items in words. */
final class ListedItems {
    private ListedItems() {}

    static List<String> numbers(JsonNode list) {
        List<String> numbers = new ArrayList<>();
        list.forEach(line -> numbers.add(NormalForm.NAME.of(line.asText())));
        return numbers;
    }

    static List<String> of(DelegateExecution execution) {
        SerializableValue list = execution.getVariableTyped(FileDestruction.ITEM_NUMBERS, false);
        return numbers(JsonDocument.stored(list.getValueSerialized()));
    }

    /** As the case keeps them: numbers in the one way they are written, and what they were called when they were listed, in words. */
    static void keep(DelegateExecution execution, List<ArchiveItem> items, UnaryOperator<String> groupName) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        ArrayNode described = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> {
            numbers.add(item.entry().itemNumber());
            described
                    .addObject()
                    .put("itemNumber", item.entry().itemNumber())
                    .put("title", item.entry().title())
                    .put(
                            "classification",
                            ItemEntry.CLASSIFICATIONS.get(item.entry().classification()))
                    .put("department", groupName.apply(item.entry().department()))
                    .put("retentionUntil", item.entry().retentionUntil());
        });
        set(execution, FileDestruction.ITEM_NUMBERS, numbers);
        set(execution, FileDestruction.ITEMS, described);
    }

    private static void set(DelegateExecution execution, String name, ArrayNode list) {
        execution.setVariable(name, SpinValues.jsonValue(list.toString()).create());
    }
}
