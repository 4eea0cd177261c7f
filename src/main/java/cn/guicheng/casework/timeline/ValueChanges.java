package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Change;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.reading.Wording;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What changed in which step, of the values that people know by a name. Decision and comment stand in the signature; lists
 * are told by their length; files, and what the program keeps for itself, are left out.
 */
final class ValueChanges {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAPERS = CaseVariables.ATTACHMENTS.name();
    private static final Set<String> SIGNED = Set.of(CaseVariables.DECISION.name(), CaseVariables.COMMENT.name());

    private final Story story;
    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private ValueChanges(Story story) {
        this.story = story;
    }

    /** The values of one step as they were before and are after it. */
    private record Step(HistoricVariableUpdate first, Map<String, Object> before, Map<String, Object> after) {
        Step(HistoricVariableUpdate first) {
            this(first, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    /** Steps in which something changed, oldest first. */
    static List<StepChanges> of(Story story) {
        ValueChanges changes = new ValueChanges(story);
        story.history().updates().forEach(changes::note);
        return changes.steps.values().stream()
                .map(changes::told)
                .filter(step -> !step.changes().isEmpty())
                .toList();
    }

    private void note(HistoricVariableUpdate update) {
        String name = update.getVariableName();
        TypedValue typed = update.getTypedValue();
        if (SIGNED.contains(name) || typed instanceof FileValue || label(update).isEmpty()) {
            return;
        }
        Object before = known.get(update.getVariableInstanceId());
        known.put(update.getVariableInstanceId(), plain(typed));
        Step step = steps.computeIfAbsent(key(update), key -> new Step(update));
        step.before().putIfAbsent(name, before);
        step.after().put(name, plain(typed));
    }

    private Optional<String> label(HistoricVariableUpdate update) {
        return story.run(update.getProcessInstanceId()).words().label(update.getVariableName());
    }

    private static String key(HistoricVariableUpdate update) {
        return String.join(
                " ",
                update.getProcessInstanceId(),
                String.valueOf(update.getActivityInstanceId()),
                String.valueOf(update.getUserOperationId()));
    }

    private static Object plain(TypedValue value) {
        return value instanceof SerializableValue list
                ? read(list.getValueSerialized())
                : value == null ? null : value.getValue();
    }

    private static Object read(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list is no JSON", e);
        }
    }

    private StepChanges told(Step step) {
        Run run = story.run(step.first().getProcessInstanceId());
        List<Change> changes = step.after().keySet().stream()
                .sorted(Comparator.comparing(run.words()::place))
                .filter(name ->
                        !Objects.equals(step.before().get(name), step.after().get(name)))
                .map(name ->
                        change(run, name, step, Wording.officeTime(step.first().getTime())))
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
        HistoricVariableUpdate first = step.first();
        return new StepChanges(
                run.id(),
                first.getActivityInstanceId(),
                first.isInitial(),
                story.history().actors().get(first.getUserOperationId()),
                first.getTime(),
                changes);
    }

    private static Change change(Run run, String name, Step step, OffsetDateTime at) {
        Object before = step.before().get(name);
        Object after = step.after().get(name);
        String now = words(run, name, step.after(), at);
        boolean listChanged = before instanceof JsonNode && after instanceof JsonNode;
        return new Change(
                run.words().label(name).orElseThrow(),
                words(run, name, step.before(), at),
                listChanged ? now + "（明细已修改）" : now);
    }

    private static String words(Run run, String name, Map<String, Object> values, OffsetDateTime at) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (value instanceof JsonNode list) {
            return "%d 行".formatted(list.size());
        }
        if (name.equals(PAPERS)) {
            return "%d 份".formatted(value.toString().split(",").length);
        }
        return run.words()
                .fact(name, value, at)
                .noted(run.notes().of(name, values::get).orElse(null))
                .words();
    }
}
