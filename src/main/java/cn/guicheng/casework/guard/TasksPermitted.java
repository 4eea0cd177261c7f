package cn.guicheng.casework.guard;

import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.store.TasksForPerson.Permitted;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which tasks somebody may do, asked as claiming asks it. */
@Component
record TasksPermitted(OwnCommand command, TaskRights rights) implements Permitted {
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
}
