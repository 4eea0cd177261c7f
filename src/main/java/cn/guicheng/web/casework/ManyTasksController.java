package cn.guicheng.web.casework;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.ErrorBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several tasks answered at once, with the same answer: each as if it were answered alone. */
@RestController
@RequestMapping({"/api/tasks/complete", "/camunda/api/guicheng/tasks/complete"})
record ManyTasksController(CurrentPerson person, TaskCompletion completion) {
    private static final int MOST = 200;

    /**
     * What is asked.
     *
     * @param tasks ids, 1 to 200
     * @param variables as in the engine's REST
     */
    record Asked(List<String> tasks, Map<String, JsonNode> variables) {}

    /**
     * What came of one task.
     *
     * @param status what the single call would answer
     * @param message why it was refused; null where it was not
     */
    record Result(String task, int status, String message) {}

    @PostMapping
    List<Result> complete(@RequestBody(required = false) String body) {
        SentObject sent = SentObject.of(body);
        Asked asked = sent.as(Asked.class);
        sent.checkSpelling("variables", "variables");
        if (asked.tasks() == null
                || asked.tasks().isEmpty()
                || asked.tasks().size() > MOST
                || asked.tasks().stream().anyMatch(task -> task == null || task.isBlank())) {
            throw Refusal.invalid("任务", "须为 1 至 %d 项任务的编号。".formatted(MOST));
        }
        String who = person.id();
        Map<String, JsonNode> variables = asked.variables() == null ? Map.of() : asked.variables();
        completion.checkReadable(variables);
        Set<String> answered = new HashSet<>();
        return asked.tasks().stream()
                .map(task -> answered.add(task)
                        ? completion.complete(task, who, variables)
                        : new Result(task, 409, ErrorBody.MOVED_ON))
                .toList();
    }
}
