package cn.guicheng.casework.guard;

import cn.guicheng.casework.reminder.AbleToDo;
import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.store.TasksForPerson.Permitted;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Which tasks somebody may do, asked as claiming asks it. */
@Component
record TasksPermitted(OwnCommand command, TaskRights rights) implements Permitted, AbleToDo {
    @Override
    public Set<String> barred(Collection<String> taskIds, String person) {
        return taskIds.isEmpty()
                ? Set.of()
                : command.run(() -> taskIds.stream()
                        .filter(id -> TasksAtHand.find(id)
                                .filter(task -> !rights.mayDo(task, person))
                                .isPresent())
                        .collect(Collectors.toSet()));
    }

    @Override
    public boolean isAble(String taskId, String person) {
        return command.run(() -> TasksAtHand.find(taskId)
                .filter(task -> rights.belongsTo(task, person) && isFree(task, person) && rights.mayDo(task, person))
                .isPresent());
    }

    /** Nobody else has it, but for somebody away whom it names. */
    private boolean isFree(DelegateTask task, String person) {
        String holder = task.getAssignee();
        return holder == null
                || holder.equals(person)
                || rights.absentNamed(task, person).filter(holder::equals).isPresent();
    }
}
