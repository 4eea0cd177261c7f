package cn.guicheng.limit;

import cn.guicheng.engine.ProcedureModel;
import cn.guicheng.engine.ProcedureModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which procedures a limit table governs: those whose current models bind it. */
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

    /** The engine's ids of their current versions. */
    List<String> ids(String limitTable) {
        return models.latestIds().stream()
                .filter(id -> models.of(id).limitTables().contains(limitTable))
                .toList();
    }
}
