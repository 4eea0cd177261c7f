package cn.guicheng.flow.recorder;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.notification.Notices;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counted when they are asked for: {@code guicheng_tasks_open} and others, at {@code /actuator/prometheus}. */
@Component
public class OfficeGauges {
    private final ProcedureModels models;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final Notices notices;
    private final Unrestricted unrestricted;
    private final Clock clock;

    OfficeGauges(
            ProcedureModels models,
            @Lazy TaskService taskService,
            @Lazy ManagementService managementService,
            @Lazy RuntimeService runtimeService,
            Notices notices,
            Unrestricted unrestricted,
            Clock clock) {
        this.models = models;
        this.taskService = taskService;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.notices = notices;
        this.unrestricted = unrestricted;
        this.clock = clock;
    }

    /** One gauge a procedure there is; called once they are deployed. */
    public void bindTo(MeterRegistry registry) {
        models.latestIds().stream().map(models::of).map(ProcedureModel::key).forEach(procedure -> {
            Tags tags = Tags.of("procedure", procedure);
            gauge(registry, "guicheng.tasks.open", "任务：待签收和办理中", tags, () -> tasks(procedure)
                    .count());
            gauge(registry, "guicheng.tasks.overdue", "任务：过了办理时限", tags, () -> tasks(procedure)
                    .dueBefore(Date.from(clock.instant()))
                    .count());
        });
        gauge(registry, "guicheng.jobs.due", "到期未执行的作业", Tags.empty(), () -> managementService
                .createJobQuery()
                .executable()
                .count());
        gauge(registry, "guicheng.incidents", "未解决的异常", Tags.empty(), () -> runtimeService
                .createIncidentQuery()
                .count());
        gauge(registry, "guicheng.outbox.pending", "待发送的通知", Tags.empty(), notices::pending);
    }

    private TaskQuery tasks(String procedure) {
        return taskService.createTaskQuery().processDefinitionKey(procedure);
    }

    private void gauge(MeterRegistry registry, String name, String what, Tags tags, Supplier<Long> count) {
        Gauge.builder(name, () -> unrestricted.get(count))
                .description(what)
                .tags(tags)
                .register(registry);
    }
}
