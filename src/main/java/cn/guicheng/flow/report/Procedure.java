package cn.guicheng.flow.report;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModel.Step;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.register.reading.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A procedure as its latest version has it.
 *
 * @param definitionId the engine's id of that version
 * @param deploymentId the engine's id of what it came with
 * @param version counted from 1
 */
public record Procedure(String definitionId, String deploymentId, int version, ProcedureWords words) {
    private static final String REFUSE = "refuse";

    public String key() {
        return model().key();
    }

    public String name() {
        return model().name();
    }

    ProcedureModel model() {
        return words.model();
    }

    /** Ids of the people's tasks in the order of the model. */
    List<String> tasks() {
        return model().userTasks().stream().map(Step::id).toList();
    }

    /** The model's word for a task; what it was called then where the model no longer has it. */
    String taskName(String task, String then) {
        return Optional.ofNullable(words.tasks().get(task)).orElse(then);
    }

    /** The word for what a case came to; the value itself where the model has none. */
    public String outcomeName(String outcome) {
        return outcome == null
                ? withoutOutcome()
                : model().optionName("outcome", outcome).orElse(outcome);
    }

    /** A procedure that names its outcomes was broken off: its case was withdrawn, or it was deleted. */
    private String withoutOutcome() {
        return model().property("options.outcome").isPresent() ? "中途终止" : "办结";
    }

    /** The word for a decision at a task, as the task's form has it. */
    String decisionName(String task, String decision) {
        return model().decisionName(words.form(task), decision).orElseGet(() -> Wording.decision(decision));
    }

    /** The decisions that send a case back or refuse it. */
    List<String> adverseDecisions() {
        return Stream.concat(model().returningDecisions().stream(), Stream.of(REFUSE))
                .distinct()
                .toList();
    }
}
