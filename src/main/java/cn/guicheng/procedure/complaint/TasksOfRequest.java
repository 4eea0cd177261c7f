package cn.guicheng.procedure.complaint;

import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.internal.Unrestricted;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open tasks of a request that turns out to be about somebody while it is being handled. */
@Component
record TasksOfRequest(@Lazy TaskService taskService, StandIns standIns, Unrestricted unrestricted) {
    /** What the person holds goes back to its group; what only they could do goes to whoever stands in. */
    void takeFrom(String caseNumber, String person) {
        unrestricted.run(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(task -> takeFrom(caseNumber, task, person)));
    }

    private void takeFrom(String caseNumber, Task task, String person) {
        if (person.equals(task.getAssignee()) && OpinionTasks.isOne(task.getTaskDefinitionKey())) {
            taskService.deleteTask(task.getId(), OpinionTasks.WITHDRAWN);
            return;
        }
        if (person.equals(task.getAssignee())) {
            taskService.setAssignee(task.getId(), null);
        }
        for (String group : candidates(task)) {
            String able = standIns.groupFor(caseNumber, Complaint.KEY, group);
            if (!able.equals(group)) {
                taskService.deleteCandidateGroup(task.getId(), group);
                taskService.addCandidateGroup(task.getId(), able);
            }
        }
    }

    private List<String> candidates(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
