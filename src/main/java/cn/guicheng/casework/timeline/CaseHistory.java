package cn.guicheng.casework.timeline;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;

/**
 * What the engine remembers of a case and of what it called; all empty once that was cleaned up.
 *
 * @param instances the case's own first
 * @param activities by process instance, in the order in which they happened
 * @param updates oldest first
 * @param decisions with their outputs
 * @param assignments by hand, not by the model
 * @param actors who did an operation, by its id
 * @param firstHolders user id of who had a task first, by task id
 * @param offeredTo names of the groups that could claim a task, by task id
 */
record CaseHistory(
        List<HistoricProcessInstance> instances,
        Map<String, List<HistoricActivityInstance>> activities,
        List<HistoricTaskInstance> tasks,
        List<HistoricVariableUpdate> updates,
        List<HistoricDecisionInstance> decisions,
        List<HistoricIncident> incidents,
        List<Assignment> assignments,
        Map<String, String> actors,
        Map<String, String> firstHolders,
        Map<String, List<String>> offeredTo) {
    static final CaseHistory CLEANED = new CaseHistory(
            List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of());

    boolean isCleaned() {
        return instances.isEmpty();
    }
}
