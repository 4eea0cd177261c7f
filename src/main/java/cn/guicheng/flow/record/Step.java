package cn.guicheng.flow.record;

import java.time.OffsetDateTime;

/**
 * Something that a person has to do in a run.
 *
 * @param task its id in the model
 * @param name what it is called there
 * @param dueAt when it has to be done, or null
 */
public record Step(
        String taskId,
        String processInstanceId,
        String caseNumber,
        String procedure,
        String processDefinitionId,
        String task,
        String name,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt) {}
