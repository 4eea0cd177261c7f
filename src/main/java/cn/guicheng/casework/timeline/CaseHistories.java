package cn.guicheng.casework.timeline;

import cn.guicheng.casework.cases.CaseInstances;
import cn.guicheng.engine.store.TaskOffers;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the engine's history of a case: as many queries as the case has runs, and not as it has events. */
@Component
record CaseHistories(@Lazy HistoryService history, CaseInstances cases, TaskOffers offers) {
    /** Whoever is logged in has to be asked for their rights before: the engine checks them again. */
    CaseHistory of(String caseNumber) {
        List<HistoricProcessInstance> instances = cases.of(caseNumber);
        if (instances.isEmpty() || instances.get(0).getSuperProcessInstanceId() != null) {
            return CaseHistory.CLEANED;
        }
        List<String> ids =
                instances.stream().map(HistoricProcessInstance::getId).toList();
        List<UserOperationLogEntry> operations = each(ids, this::operations);
        return new CaseHistory(
                instances,
                ids.stream().collect(Collectors.toMap(Function.identity(), this::activities)),
                history.createHistoricTaskInstanceQuery()
                        .rootProcessInstanceId(ids.get(0))
                        .list(),
                updates(ids),
                each(ids, this::decisions),
                each(ids, this::incidents),
                Stream.concat(assignments(operations).stream(), takenBack(ids.get(0)))
                        .toList(),
                actors(operations),
                offers.openingsIn(ids.get(0)));
    }

    private List<HistoricDecisionInstance> decisions(String instance) {
        return history.createHistoricDecisionInstanceQuery()
                .processInstanceId(instance)
                .includeOutputs()
                .list();
    }

    private List<HistoricIncident> incidents(String instance) {
        return history.createHistoricIncidentQuery().processInstanceId(instance).list();
    }

    private List<UserOperationLogEntry> operations(String instance) {
        return history.createUserOperationLogQuery().processInstanceId(instance).list();
    }

    private static <T> List<T> each(List<String> ids, Function<String, List<T>> query) {
        return ids.stream().map(query).flatMap(Collection::stream).toList();
    }

    private List<HistoricActivityInstance> activities(String instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private List<HistoricVariableUpdate> updates(List<String> ids) {
        return history
                .createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceIdIn(ids.toArray(String[]::new))
                .disableCustomObjectDeserialization()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .sorted(Comparator.comparing(HistoricVariableUpdate::getTime)
                        .thenComparing(HistoricVariableUpdate::getRevision))
                .toList();
    }

    private static List<Assignment> assignments(List<UserOperationLogEntry> operations) {
        return operations.stream()
                .filter(entry -> EntityTypes.TASK.equals(entry.getEntityType()))
                .filter(entry -> "assignee".equals(entry.getProperty()))
                .map(entry ->
                        new Assignment(entry.getTaskId(), entry.getUserId(), entry.getNewValue(), entry.getTimestamp()))
                .toList();
    }

    /** What the program itself took back, because somebody went away or stands in no longer: the engine logs only what people do. */
    private Stream<Assignment> takenBack(String root) {
        return offers.takenBackIn(root).stream().map(taken -> new Assignment(taken.task(), null, null, taken.at()));
    }

    private static Map<String, String> actors(List<UserOperationLogEntry> operations) {
        return operations.stream()
                .filter(entry -> entry.getUserId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getOperationId,
                        UserOperationLogEntry::getUserId,
                        (same, again) -> same));
    }
}
