package cn.guicheng.casework.cases;

import cn.guicheng.casework.cases.CasesOfPerson.Role;
import cn.guicheng.casework.cases.CasesOfPerson.State;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cases a person started that have not ended. */
@Component
public class OpenCasesOfPerson {
    private static final int ALL = 10_000;

    private final CasesOfPerson cases;
    private final ProcedureModels models;
    private final Unrestricted unrestricted;

    OpenCasesOfPerson(CasesOfPerson cases, ProcedureModels models, Unrestricted unrestricted) {
        this.cases = cases;
        this.models = models;
        this.unrestricted = unrestricted;
    }

    /** {@code procedure}: slug. */
    public record OpenCase(String caseNumber, String procedure, String procedureName) {}

    /** Newest first. */
    public List<OpenCase> of(String person) {
        return unrestricted.get(() -> cases.find(person, Role.STARTED, State.OPEN, "", 0, ALL)).cases().stream()
                .map(found -> open(found.caseNumber(), models.of(found.processDefinitionId())))
                .toList();
    }

    private static OpenCase open(String caseNumber, ProcedureModel model) {
        return new OpenCase(caseNumber, model.key(), model.name());
    }
}
