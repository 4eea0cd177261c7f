package cn.guicheng.casework.timeline;

import cn.guicheng.engine.store.TaskOffers.Opening;
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
 * @param openings for whom a task was as it opened, by task id
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
        Map<String, Opening> openings) {
    static final CaseHistory CLEANED = new CaseHistory(
            List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

    Opening opening(String task) {
        return openings.getOrDefault(task, Opening.UNKNOWN);
    }

    boolean isCleaned() {
        return instances.isEmpty();
    }
}
