package cn.guicheng.office.inbox;

import cn.guicheng.engine.internal.InboxPlugin;
import cn.guicheng.engine.internal.QueryExpressions;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.engine.store.TasksForPerson.Asked;
import cn.guicheng.engine.store.TasksForPerson.Numbers;
import cn.guicheng.engine.store.TasksForPerson.Order;
import cn.guicheng.engine.store.TasksForPerson.Which;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final TasksForPerson tasks;
    private final TakenOver takenOver;
    private final Clock clock;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    InboxFilters(
            FilterService filterService,
            TaskService taskService,
            InboxPlugin inbox,
            TasksForPerson tasks,
            TakenOver takenOver,
            Clock clock) {
        this.takenOver = takenOver;
        this.tasks = tasks;
        this.clock = clock;
        this.filterService = filterService;
        this.taskService = taskService;
        this.inbox = inbox;
    }

    /** Creates those that are missing, and brings those of earlier versions up to date. Returns the ids of all. */
    public List<String> provision() {
        TaskQuery held = taskService.createTaskQuery().taskAssigneeExpression(ME);
        TaskQuery offered = taskService.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS);
        return List.of(
                filter(Which.AT_HAND, "待我处理", "我现在可以办理的任务，签收与否都在内", -40, mineOrMyGroups()),
                filter(Which.HELD, "我的待办", "由我办理的任务", -30, held),
                filter(Which.OFFERED, "待签收", "我可以签收的任务", -20, offered),
                filter(Which.OVERDUE, "已逾期", "由我办理或我可以签收、已过办理时限的任务", -10, mineOrMyGroups()),
                filter(Which.PUT_OFF, "稍后回访", "由我办理或我可以签收、约定以后再办的任务", 0, mineOrMyGroups()));
    }

    /**
     * How many tasks of whoever asks each filter lists.
     *
     * @param person user id
     * @param groups ids of the groups they belong to
     */
    public List<Number> numbers(String person, List<String> groups) {
        Numbers numbers = tasks.numbers(asked(person, groups));
        return inbox.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(filter -> new Number(
                        filter.getKey(), names.get(filter.getKey()), filter.getValue(), numbers.of(filter.getValue())))
                .toList();
    }

    /**
     * @param filter its id
     * @param name what it is called
     * @param tasks which it lists
     */
    public record Number(String filter, String name, Which tasks, long count) {}

    /** Ids of the first tasks of a filter, what is due first on top; of whatever they can do now where no filter is named or it is none of these. */
    public List<String> first(String filter, String person, List<String> groups, int size) {
        Which which = filter == null ? Which.AT_HAND : inbox.filters().getOrDefault(filter, Which.AT_HAND);
        return tasks.page(which, asked(person, groups), Order.DUE_FIRST, 0, size);
    }

    /** Of these cases those with a task that the person can do now, by case number the task's id. */
    public Map<String, String> tasksIn(Collection<String> caseNumbers, String person, List<String> groups) {
        return tasks.atHandIn(caseNumbers, asked(person, groups));
    }

    /** Of these tasks those that the person does in the place of somebody away, and of whom: user ids by task id. */
    public Map<String, List<String>> absentBehind(Collection<String> taskIds, String person, List<String> groups) {
        Asked asked = asked(person, groups);
        return asked.absent().isEmpty() ? Map.of() : tasks.absentBehind(asked, taskIds);
    }

    private Asked asked(String person, List<String> groups) {
        return new Asked(person, groups, clock.instant(), false, takenOver.by(person));
    }

    private TaskQuery mineOrMyGroups() {
        return taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private String filter(Which which, String name, String description, int priority, TaskQuery query) {
        Filter existing = filterService.createFilterQuery().filterName(name).singleResult();
        Filter filter = existing == null ? filterService.newTaskFilter(name) : existing;
        // No order of its own: it would win over the one a person chooses.
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description, "priority", priority, "refresh", true, "showUndefinedVariable", false));
        String id = filterService.saveFilter(filter).getId();
        inbox.add(id, which);
        names.put(id, name);
        return id;
    }
}
