package cn.guicheng.office.inbox;

import cn.guicheng.engine.internal.InboxPlugin;
import cn.guicheng.engine.internal.QueryExpressions;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The ready-made filters of the inbox, the same for everybody at the first login. */
@Component
public class InboxFilters {
    private static final String ME = QueryExpressions.ME;
    private static final String MY_GROUPS = QueryExpressions.MY_GROUPS;

    private final FilterService filterService;
    private final TaskService taskService;
    private final InboxPlugin inbox;

    InboxFilters(FilterService filterService, TaskService taskService, InboxPlugin inbox) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.inbox = inbox;
    }

    /** Creates those that are missing, and brings those of earlier versions up to date. Returns the ids of all. */
    public List<String> provision() {
        String overdue = filter("已逾期", "由我办理或我可以签收、已过办理时限的任务", -10, mineOrMyGroups());
        inbox.addMoment(overdue, TaskQuery::dueBefore);
        String later = filter("稍后回访", "由我办理或我可以签收、约定以后再办的任务", 0, mineOrMyGroups());
        inbox.addMoment(later, TaskQuery::followUpAfter);
        return List.of(
                filter("我的待办", "由我办理的任务", -30, taskService.createTaskQuery().taskAssigneeExpression(ME)),
                filter("待签收", "我可以签收的任务", -20, taskService.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)),
                overdue,
                later);
    }

    private TaskQuery mineOrMyGroups() {
        return taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private String filter(String name, String description, int priority, TaskQuery query) {
        Filter existing = filterService.createFilterQuery().filterName(name).singleResult();
        Filter filter = existing == null ? filterService.newTaskFilter(name) : existing;
        // No order of its own: it would win over the one a person chooses.
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description, "priority", priority, "refresh", true, "showUndefinedVariable", false));
        return filterService.saveFilter(filter).getId();
    }
}
