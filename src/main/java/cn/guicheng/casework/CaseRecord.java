package cn.guicheng.casework;

import java.util.Date;

/**
 * A case as the engine remembers it, open or ended.
 *
 * @param caseNumber the business key
 * @param processInstanceId its own process instance, not one it called
 * @param processDefinitionId version in which it runs
 * @param startedAt when it started
 * @param endedAt when it ended, or null
 */
public record CaseRecord(
        String caseNumber, String processInstanceId, String processDefinitionId, Date startedAt, Date endedAt) {
    public boolean isOpen() {
        return endedAt == null;
    }
}
