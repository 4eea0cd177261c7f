package cn.guicheng.limit;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.StartedByDates;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which procedures a limit table governs: those whose current models ask it, have a step that goes by it, are started by it, or have a register
 * whose readers it names.
 */
@Component
public class GovernedProcedures {
    private final ProcedureModels models;

    GovernedProcedures(ProcedureModels models) {
        this.models = models;
    }

    /** In the order of their slugs. */
    public List<ProcedureModel> of(String limitTable) {
        return ids(limitTable).stream().map(models::of).toList();
    }

    /** Whether a member of these groups takes part in a procedure that it governs, or in one that calls such a procedure. */
    public boolean concern(String limitTable, Collection<String> groups) {
        List<ProcedureModel> all = models.latestIds().stream().map(models::of).toList();
        Set<String> concerned = new HashSet<>();
        all.stream()
                .filter(model -> governs(limitTable, model))
                .map(ProcedureModel::key)
                .forEach(concerned::add);
        while (concerned.addAll(callersOf(concerned, all))) {
            // Callers of callers take part too.
        }
        return all.stream().anyMatch(model -> concerned.contains(model.key()) && model.isTakenPartInBy(groups));
    }

    private static List<String> callersOf(Set<String> called, List<ProcedureModel> all) {
        return all.stream()
                .filter(model -> !Collections.disjoint(model.calledProcedures(), called))
                .map(ProcedureModel::key)
                .toList();
    }

    /** The engine's ids of their current versions. */
    List<String> ids(String limitTable) {
        return models.latestIds().stream()
                .filter(id -> governs(limitTable, models.of(id)))
                .toList();
    }

    private static boolean governs(String limitTable, ProcedureModel model) {
        return model.limitTables().contains(limitTable)
                || model.elementsWith("decidedBy").containsValue(limitTable)
                || StartedByDates.of(model).stream()
                        .anyMatch(named -> named.table().equals(limitTable))
                || model.registerReaders().stream().anyMatch(reader -> reader.startsWith("table " + limitTable + "."));
    }
}
