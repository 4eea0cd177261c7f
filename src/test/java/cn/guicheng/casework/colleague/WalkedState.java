package cn.guicheng.casework.colleague;

import cn.guicheng.engine.internal.OpinionTasks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Where a case stands, as the engine has it, whatever is called beneath it. */
@Component
class WalkedState {
    /** What may come at any time and that no case waits for. */
    private static final Set<String> BY_THE_WAY = Set.of("withdrawn", "table-changed", "item-gone");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final RepositoryService repository;

    WalkedState(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            IdentityService identity,
            ManagementService jobs,
            RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.identity = identity;
        this.jobs = jobs;
        this.repository = repository;
    }

    List<Task> waiting(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskName()
                .asc()
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    static List<Task> steps(List<Task> waiting) {
        return waiting.stream()
                .filter(task -> !OpinionTasks.isOne(task.getTaskDefinitionKey()))
                .toList();
    }

    boolean hasEnded(String caseNumber) {
        return instances(caseNumber).isEmpty();
    }

    private List<ProcessInstance> instances(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    List<Job> timers(String caseNumber) {
        return instances(caseNumber).stream()
                .flatMap(instance -> jobs
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream())
                .toList();
    }

    /** User ids of those to whom a task that nobody has is offered. */
    List<String> offeredTo(Task task) {
        return groups(task)
                .flatMap(group -> membersOf(group).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> Stream.ofNullable(link.getGroupId()));
    }

    /** Ids of the posts to which the task is offered, also while somebody has it. */
    List<String> posts(Task task) {
        return groups(task)
                .filter(group -> identity.createGroupQuery()
                                .groupId(group)
                                .groupType("POST")
                                .count()
                        == 1)
                .sorted()
                .toList();
    }

    /** User ids, in order. */
    List<String> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();
    }

    /** Ids of all tasks that wait, whosever case they are of. */
    Set<String> allWaiting() {
        return tasks.createTaskQuery().list().stream().map(Task::getId).collect(Collectors.toSet());
    }

    private static String scope(FlowNode node) {
        if (node instanceof BoundaryEvent beside) {
            return beside.getAttachedTo().getId();
        }
        return node instanceof StartEvent
                ? ((BaseElement) node.getParentElement().getParentElement()).getId()
                : node.getPreviousNodes().filterByType(EventBasedGateway.class).list().stream()
                        .map(BaseElement::getId)
                        .findFirst()
                        .orElse(node.getId());
    }

    /** Whether the step, the part or the procedure is still under way that the timer runs beside or in. */
    boolean isOfOpenScope(Job timer) {
        FlowNode node =
                repository.getBpmnModelInstance(timer.getProcessDefinitionId()).getModelElementById(activity(timer));
        String scope = scope(node);
        ActivityInstance whole = runtime.getActivityInstance(timer.getProcessInstanceId());
        return whole != null
                && within(whole)
                        .map(ActivityInstance::getActivityId)
                        .anyMatch(open -> open.equals(scope)
                                || open.startsWith(scope + "#")
                                || timer.getProcessDefinitionId().equals(open)
                                        && scope.equals(timer.getProcessDefinitionKey()));
    }

    /** The id of the deadline in its model. */
    String activity(Job timer) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Names of the user tasks at which tokens of the case stand. */
    List<String> reached(String caseNumber) {
        return instances(caseNumber).stream()
                .flatMap(instance -> within(runtime.getActivityInstance(instance.getId())))
                .filter(one -> one.getActivityType().equals("userTask"))
                .map(ActivityInstance::getActivityId)
                .sorted()
                .toList();
    }

    private static Stream<ActivityInstance> within(ActivityInstance one) {
        return Stream.concat(
                Stream.of(one), Stream.of(one.getChildActivityInstances()).flatMap(WalkedState::within));
    }

    boolean awaitsNews(String caseNumber) {
        return instances(caseNumber).stream()
                .flatMap(instance ->
                        runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).list().stream())
                .map(EventSubscription::getEventName)
                .anyMatch(name -> name != null && !BY_THE_WAY.contains(name.substring(name.indexOf('.') + 1)));
    }

    /** Ids of the tasks that history knows no end of. */
    Set<String> unfinished(String caseNumber) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .unfinished()
                .list()
                .stream()
                .map(HistoricTaskInstance::getId)
                .collect(Collectors.toSet());
    }
}
