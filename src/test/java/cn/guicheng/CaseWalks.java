package cn.guicheng;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;

/** People who start, claim and complete over HTTP. What does not go as a walk expects fails at once, saying where the case stands. */
abstract class CaseWalks extends OfficeClient {
    public static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    public static final Map<String, Object> RETURN = Map.of("decision", "return", "comment", "请补充");
    public static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "comment", "不符合规定");

    private final TaskService taskService;

    CaseWalks(Environment environment, TaskService taskService) {
        super(environment);
        this.taskService = taskService;
    }

    public Answer start(String person, String procedure, Map<String, ?> values) {
        return post(person, "/engine-rest/process-definition/key/" + procedure + "/start", variables(values));
    }

    /** Starts a case that must be accepted. Returns its number. */
    public String started(String person, String procedure, Map<String, ?> values) {
        Answer answer = start(person, procedure, values);
        if (answer.status() != 200) {
            throw new AssertionError("start: " + answer);
        }
        return answer.body().path("businessKey").asText();
    }

    /** The only task that waits in the case. */
    public Task task(String caseNumber) {
        List<Task> tasks = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
        if (tasks.size() != 1) {
            throw new AssertionError(caseNumber + " waits at " + waitingAt(caseNumber) + ", not at one task");
        }
        return tasks.get(0);
    }

    /** Everything that waits in the office. */
    public List<Task> everyTask() {
        return taskService.createTaskQuery().list();
    }

    /** The task of the case that waits at this step. */
    public Task task(String caseNumber, String taskKey) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(caseNumber + " waits at " + waitingAt(caseNumber) + ", not at " + taskKey));
    }

    /** When the only task that waits in the case is due. */
    public Instant due(String caseNumber) {
        return task(caseNumber).getDueDate().toInstant();
    }

    /** A minute later the only task that waits in the case is overdue, however long two working days are today. */
    public void letDuePass(String caseNumber) {
        ClockUtil.setCurrentTime(Date.from(due(caseNumber).plusSeconds(60)));
    }

    public List<String> waitingAt(String caseNumber) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public Answer claimTask(String person, String caseNumber) {
        return claimTask(person, task(caseNumber));
    }

    public Answer claimTask(String person, Task task) {
        return post(person, "/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", person));
    }

    public Answer complete(String person, String caseNumber, Map<String, ?> values) {
        return complete(person, task(caseNumber), values);
    }

    public Answer complete(String person, Task task, Map<String, ?> values) {
        return post(person, "/engine-rest/task/" + task.getId() + "/complete", variables(values));
    }

    /** Claims the task that waits at this step and completes it; both must succeed. */
    public void does(String person, String taskKey, String caseNumber, Map<String, ?> values) {
        Task task = task(caseNumber, taskKey);
        if (task.getAssignee() == null) {
            expect(204, claimTask(person, task), person + " claims " + taskKey);
        }
        expect(204, complete(person, task, values), person + " completes " + taskKey);
    }

    /** Who was told something of this kind in the case, sorted. */
    public List<String> told(String caseNumber, String kind) {
        return StreamSupport.stream(rows("notices", caseNumber).spliterator(), false)
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .map(notice -> notice.path("recipient").asText())
                .sorted()
                .toList();
    }

    public String outcome(String caseNumber) {
        return get("admin", "/api/cases/" + caseNumber).body().path("outcome").asText(null);
    }
}
