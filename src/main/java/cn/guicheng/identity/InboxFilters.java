package cn.guicheng.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The ready-made filters of the inbox, the same for everybody at the first login. */
@Component
class InboxFilters {
    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filterService;
    private final TaskService taskService;

    InboxFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    /** Creates those that are missing. Returns the ids of all. */
    List<String> provision() {
        return List.of(
                filter("我的待办", "由我办理的任务", -30, taskService.createTaskQuery().taskAssigneeExpression(ME)),
                filter("待签收", "我可以签收的任务", -20, taskService.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)),
                filter(
                        "已逾期",
                        "由我办理或我可以签收、已过办理时限的任务",
                        -10,
                        taskService
                                .createTaskQuery()
                                .dueBeforeExpression("${now()}")
                                .or()
                                .taskAssigneeExpression(ME)
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .endOr()),
                filter(
                        "稍后回访",
                        "由我办理或我可以签收、约定以后再办的任务",
                        0,
                        taskService
                                .createTaskQuery()
                                .followUpAfterExpression("${now()}")
                                .or()
                                .taskAssigneeExpression(ME)
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .endOr()));
    }

    private String filter(String name, String description, int priority, TaskQuery query) {
        Filter existing = filterService.createFilterQuery().filterName(name).singleResult();
        if (existing != null) {
            return existing.getId();
        }
        Filter filter = filterService.newTaskFilter(name);
        // No order of its own: it would win over the one a person chooses.
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description, "priority", priority, "refresh", true, "showUndefinedVariable", false));
        return filterService.saveFilter(filter).getId();
    }
}
