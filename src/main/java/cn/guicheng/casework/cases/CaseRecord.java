package cn.guicheng.casework.cases;

import java.util.Date;

/**
 * A case, open or ended, as the engine remembers it; or what is kept of it for ever.
 *
 * @param caseNumber the business key
 * @param processInstanceId its own process instance, not one it called
 * @param processDefinitionId version in which it runs
 * @param startedAt when it started
 * @param endedAt when it ended, or null
 * @param keptOutcome of a case whose history has been cleaned up, what it came to; null of every other
 */
public record CaseRecord(
        String caseNumber,
        String processInstanceId,
        String processDefinitionId,
        Date startedAt,
        Date endedAt,
        String keptOutcome) {
    public boolean isOpen() {
        return endedAt == null;
    }
}
