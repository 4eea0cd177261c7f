package cn.guicheng.flow.recorder;

import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskRows;
import cn.guicheng.flow.record.Runs;
import cn.guicheng.flow.record.Step;
import cn.guicheng.flow.record.StepEnd;
import cn.guicheng.flow.record.Steps;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.person.PeopleAsOf;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Records a case's steps anew: times from the engine's history, decisions from the signatures. */
@Component
record StepReplay(
        @Lazy HistoryService historyService,
        TaskRows rows,
        Steps steps,
        StepRecorder ends,
        Runs runs,
        Signatures signatures,
        ProcedureModels models,
        PeopleAsOf people,
        OfficeTime time) {
    private static final String COMPLETED = "completed";

    void replay(String caseNumber, List<HistoricProcessInstance> found) {
        Map<String, Timestamp> claims = rows.firstClaims(caseNumber);
        Map<String, Deque<Signed>> signed = signed(caseNumber);
        for (HistoricProcessInstance run : found) {
            List<HistoricTaskInstance> tasks = tasks(run);
            tasks.stream()
                    .filter(task -> ProcedureModel.isCorrection(task.getTaskDefinitionKey()))
                    .filter(task -> !isTakenBack(task, tasks))
                    .forEach(task -> runs.markSentBack(run.getId()));
            for (HistoricTaskInstance task : tasks) {
                if (OpinionTasks.isOne(task.getTaskDefinitionKey())) {
                    continue;
                }
                Step step = step(task, caseNumber);
                if (claims.containsKey(task.getId())) {
                    steps.claim(step, time.of(claims.get(task.getId())));
                }
                if (task.getEndTime() != null) {
                    end(task, step, signed);
                }
            }
        }
    }

    /** It went away although the run went on: somebody did, or has, a step that comes after it. */
    private static boolean isTakenBack(HistoricTaskInstance task, List<HistoricTaskInstance> tasks) {
        return task.getEndTime() != null
                && !isDone(task)
                && tasks.stream()
                        .anyMatch(other -> other.getEndTime() == null
                                || other.getEndTime().after(task.getEndTime())
                                || isDone(other) && other.getEndTime().equals(task.getEndTime()));
    }

    private static boolean isDone(HistoricTaskInstance task) {
        return COMPLETED.equals(task.getDeleteReason());
    }

    /** In the order in which they ended, and were signed. */
    private List<HistoricTaskInstance> tasks(HistoricProcessInstance run) {
        return historyService
                .createHistoricTaskInstanceQuery()
                .processInstanceId(run.getId())
                .orderByHistoricTaskInstanceEndTime()
                .asc()
                .list();
    }

    private void end(HistoricTaskInstance task, Step step, Map<String, Deque<Signed>> signed) {
        boolean done = isDone(task);
        Deque<Signed> ofTask = signed.getOrDefault(key(step.procedure(), step.task()), new ArrayDeque<>());
        String person = task.getAssignee();
        String decision = done && !ofTask.isEmpty() ? next(ofTask, person).decision() : null;
        ends.record(
                step,
                new StepEnd(
                        time.of(task.getEndTime()),
                        !done,
                        person,
                        person == null ? null : people.departmentAt(person, time.of(task.getEndTime())),
                        decision));
    }

    /** The next that this person made; several people may have done the same step at the same moment. */
    private static Signed next(Deque<Signed> signed, String person) {
        Signed next = signed.stream()
                .filter(signature -> signature.person().equals(person))
                .findFirst()
                .orElseGet(signed::peek);
        signed.remove(next);
        return next;
    }

    /** {@code decision}: null too where they took it back. */
    private record Signed(String person, String decision) {}

    private Map<String, Deque<Signed>> signed(String caseNumber) {
        Map<String, Deque<Signed>> signed = new HashMap<>();
        signatures.allOfCase(caseNumber).forEach(signature -> {
            Deque<Signed> ofTask =
                    signed.computeIfAbsent(key(signature.procedure(), signature.task()), task -> new ArrayDeque<>());
            if (signature.isOfAStep()) {
                ofTask.add(new Signed(signature.person(), signature.decision()));
            } else if (Signature.TAKEN_BACK.equals(signature.decision())) {
                // Taken back is what was done last.
                ofTask.pollLast();
                ofTask.add(new Signed(signature.person(), null));
            }
        });
        return signed;
    }

    private static String key(String procedure, String task) {
        return procedure + " " + task;
    }

    private Step step(HistoricTaskInstance task, String caseNumber) {
        ProcedureModel model = models.of(task.getProcessDefinitionId());
        return new Step(
                task.getId(),
                task.getProcessInstanceId(),
                caseNumber,
                model.key(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                model.nameOf(task.getTaskDefinitionKey()),
                time.of(task.getStartTime()),
                time.of(task.getDueDate()));
    }
}
