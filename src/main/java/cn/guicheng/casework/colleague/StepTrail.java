package cn.guicheng.casework.colleague;

import cn.guicheng.engine.internal.HistoryListener;
import cn.guicheng.engine.internal.WaysBeside;
import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.notification.Notices;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.stepbefore.StepBefore;
import cn.guicheng.register.stepbefore.StepsBefore;
import cn.guicheng.register.transaction.BeforeCommit;
import cn.guicheng.register.transaction.TablesWritten;
import cn.guicheng.register.transaction.TransactionMemory;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What a step brought about by itself, watched until its transaction is committed: which task it opened, on what way, and whether
 * anything was entered in a register. So it is known afterwards what can be taken back, whatever the procedure is.
 */
@Component
class StepTrail implements HistoryListener {
    /** On the way from a task to the next one there is nothing else that could have to be undone, and no second way. */
    private static final Set<String> ONE_WAY = Set.of(
            "userTask",
            "exclusiveGateway",
            "businessRuleTask",
            "serviceTask",
            "scriptTask",
            "sendTask",
            "intermediateNoneThrowEvent");

    /** Signatures, notices, figures, words to be found by, and what is nobody's entry; any other table is a register's. */
    private static final Set<String> NO_ENTRY = Set.of(
            "signature",
            "notice",
            "scheduled_tasks",
            "flow_run",
            "flow_step",
            "flow_deadline",
            "flow_decision",
            "flow_near_limit",
            "case_text",
            "computed_deadline",
            "unattended",
            "draft",
            "answer_given",
            "question",
            "case_reader",
            "step_before");

    private static final String KEY = "trail";

    private final StepsBefore steps;
    private final CaseRows cases;
    private final OfficeTime time;
    private final Notices notices;
    private final TransactionMemory<Trail> trails = new TransactionMemory<>();

    StepTrail(StepsBefore steps, CaseRows cases, OfficeTime time, Notices notices) {
        this.steps = steps;
        this.cases = cases;
        this.time = time;
        this.notices = notices;
    }

    private static final class Trail {
        private String task;
        private String step;
        private String instance;
        private String person;
        private OffsetDateTime due;
        private final Set<String> reached = new HashSet<>();
        private final Map<String, Opened> opened = new LinkedHashMap<>();
        private boolean elsewhere;
    }

    /** Where a task opened, and what moves there without following from the step. */
    private record Opened(String root, String instance, Set<String> beside) {}

    /** A step was done: what follows in this transaction follows from it. */
    void begin(DelegateTask task, String person) {
        trails.forget(KEY);
        Trail trail = trails.within(KEY, Trail::new);
        trail.task = task.getId();
        trail.step = task.getTaskDefinitionKey();
        trail.instance = task.getProcessInstanceId();
        trail.person = person;
        trail.due = time.of(task.getDueDate());
        notices.causedBy(task.getId());
        TablesWritten.goOnWatching();
        BeforeCommit.run(() -> keep(trail));
    }

    @Override
    public void reached(String processInstanceId, String type) {
        trails.update(KEY, trail -> {
            trail.reached.add(type);
            trail.elsewhere |= !processInstanceId.equals(trail.instance);
            return trail;
        });
    }

    /** A task opened in this transaction. */
    void opened(DelegateTask task, String rootInstance) {
        trails.update(KEY, trail -> {
            trail.opened.put(
                    task.getId(),
                    new Opened(rootInstance, task.getProcessInstanceId(), WaysBeside.of(task, trail.step)));
            return trail;
        });
    }

    private void keep(Trail trail) {
        String obstacle = obstacle(trail);
        trail.opened.forEach((task, place) -> steps.add(new StepBefore(
                task,
                trail.task,
                trail.step,
                trail.person,
                trail.due,
                obstacle,
                cases.movements(place.root(), place.instance(), place.beside()))));
    }

    private static String obstacle(Trail trail) {
        if (trail.elsewhere) {
            return "这一步办结后，单据已进入另一个流程，不能撤回上一步。";
        }
        if (trail.opened.size() != 1 || !ONE_WAY.containsAll(trail.reached)) {
            return "这一步办结后，单据已分路办理或已进入另一阶段，不能撤回上一步。";
        }
        return NO_ENTRY.containsAll(TablesWritten.seen()) ? null : "这一步办结后，系统已据此登记，不能撤回上一步。";
    }
}
