package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.model.GroupsNamed;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.register.archive.ItemGroups;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who consents to a request and who hands over: as the items of the catalogue say whose they are and who keeps them. */
@Component
record GroupsOfItems(ItemGroups items) implements GroupsNamed {
    @Override
    public Set<String> in(ProcedureModel model, String variable) {
        if (!model.key().equals(FileLending.KEY)) {
            return Set.of();
        }
        if (variable.equals(FileLending.KEPT_BY.name())) {
            return items.keepers();
        }
        return variable.equals(FileLending.ARCHIVE_HEAD.name())
                ? items.departments().stream().map(FileLending::headOf).collect(Collectors.toSet())
                : Set.of();
    }
}
