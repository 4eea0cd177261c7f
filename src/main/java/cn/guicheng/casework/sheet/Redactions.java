package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModels;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which readers of a case are not shown who is behind it: the model's property {@code personal} lists what says so. */
@Component
public class Redactions {
    private final CaseVisibility visibility;
    private final CaseValues values;
    private final ProcedureModels models;

    Redactions(CaseVisibility visibility, CaseValues values, ProcedureModels models) {
        this.visibility = visibility;
        this.values = values;
        this.models = models;
    }

    /** What is hidden from this reader; empty where they may read everything. */
    public Optional<Redaction> of(CaseRecord found, String reader) {
        if (!visibility.isConcealed(reader, found.caseNumber())) {
            return Optional.empty();
        }
        // As of today: a case of an earlier version tells no more.
        List<String> names =
                models.latest(models.of(found.processDefinitionId()).key()).list("personal");
        Map<String, Object> known = values.of(found.processInstanceId());
        Set<String> personal = new HashSet<>(names);
        return Optional.of(new Redaction(
                personal,
                names.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList()));
    }
}
