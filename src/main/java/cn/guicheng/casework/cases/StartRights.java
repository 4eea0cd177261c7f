package cn.guicheng.casework.cases;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.office.people.Organisation;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** Who may start a procedure, as its model says. */
@Component
public class StartRights {
    private final ProcedureModels models;
    private final Organisation organisation;

    StartRights(ProcedureModels models, Organisation organisation) {
        this.models = models;
        this.organisation = organisation;
    }

    /** Whether the person may start any procedure by hand. */
    public boolean mayStartSomething(String person) {
        return models.startableByHand().stream().anyMatch(model -> maySubmit(model, person));
    }

    /** Whether the person may start the current version of the procedure by hand. */
    public boolean mayStart(String procedure, String person) {
        return models.startableByHand().stream()
                .anyMatch(model -> model.key().equals(procedure) && maySubmit(model, person));
    }

    /** Refuses unless the person may start a case of this version. */
    public void check(ProcedureModel model, String person) {
        if (model.isCalledOnly()) {
            throw Refusal.forbidden("“%s”由其他流程发起，不能单独发起。".formatted(model.name()));
        }
        // The administrator has every right of the engine's, and is nobody whose department head could sign.
        if (!maySubmit(model, person)) {
            throw Refusal.forbidden("您不在可以发起“%s”的部门或岗位中。".formatted(model.name()));
        }
    }

    private boolean maySubmit(ProcedureModel model, String person) {
        return !Collections.disjoint(model.starterGroups(), organisation.groupsOf(person));
    }
}
