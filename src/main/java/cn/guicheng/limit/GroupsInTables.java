package cn.guicheng.limit;

import cn.guicheng.engine.model.GroupsNamed;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the limit tables in force of a procedure give for an output that is called like the variable. */
@Component
record GroupsInTables(LimitLookup limits) implements GroupsNamed {
    @Override
    public Set<String> in(ProcedureModel model, String variable) {
        return model.limitTables().stream()
                .flatMap(table -> limits.everyText(table, variable).stream())
                .collect(Collectors.toSet());
    }
}
