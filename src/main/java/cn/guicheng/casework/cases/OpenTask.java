package cn.guicheng.casework.cases;

import java.util.Date;

/**
 * A task that waits for somebody.
 *
 * @param id the engine's id
 * @param caseNumber its case
 * @param processInstanceId the instance it belongs to, possibly one the case called
 * @param caseInstanceId the case's own instance
 * @param processDefinitionId version in which it runs
 * @param taskKey id of the task in the model
 * @param name its label
 * @param assignee user id of who holds it, or null
 * @param openedAt since when it waits
 * @param dueAt when it is due
 * @param followUpAt until when it is put off, or null
 */
public record OpenTask(
        String id,
        String caseNumber,
        String processInstanceId,
        String caseInstanceId,
        String processDefinitionId,
        String taskKey,
        String name,
        String assignee,
        Date openedAt,
        Date dueAt,
        Date followUpAt) {}
