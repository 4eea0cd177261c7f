package cn.guicheng.casework.colleague;

import cn.guicheng.casework.guard.CaseSettings;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.OfficeDeadlines;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Until when an opinion is asked for: as long as any task for which the manual names no deadline ([P]). */
@Component
record OpinionDue(CaseSettings settings, OfficeDeadlines deadlines) {
    /** {@code task}: id of the opinion's task. */
    Date of(DelegateTask asking, String task) {
        return deadlines.ofTask(
                task,
                asking.getProcessInstanceId(),
                TasksAtHand.caseNumber(asking),
                Allowance.working(settings.taskDueAfter()));
    }
}
