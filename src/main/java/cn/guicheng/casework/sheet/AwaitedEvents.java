package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.CaseRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a case waits for that is with nobody: that a time comes, or that somebody reports something. */
@Component
class AwaitedEvents {
    private final RuntimeService runtimeService;

    AwaitedEvents(@Lazy RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    /** As the model calls them; empty where the case has ended. */
    List<String> of(CaseRecord found) {
        ActivityInstance whole = runtimeService.getActivityInstance(found.processInstanceId());
        return whole == null
                ? List.of()
                : leaves(whole)
                        .map(ActivityInstance::getActivityName)
                        .filter(name -> name != null && !name.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance instance) {
        ActivityInstance[] children = instance.getChildActivityInstances();
        return children.length == 0
                ? Stream.of(instance)
                : Arrays.stream(children).flatMap(AwaitedEvents::leaves);
    }
}
