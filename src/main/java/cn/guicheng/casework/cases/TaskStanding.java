package cn.guicheng.casework.cases;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.person.Standing;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever has a task now. */
@Component
record TaskStanding(@Lazy TaskService taskService, Unrestricted unrestricted) implements Standing {
    @Override
    public List<String> of(String person) {
        boolean has = unrestricted.get(
                () -> taskService.createTaskQuery().taskAssignee(person).count() > 0);
        return has ? List.of("待办任务") : List.of();
    }
}
