package cn.guicheng.casework.cases;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.office.people.Organisation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may start a procedure, as its model says. */
@Component
public class StartRights {
    private static final String STARTERS = "starters.";
    private static final String EVERYONE = "everyone";

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

    /**
     * Refuses where the model names, for a value that is handed in, who may start that kind: {@code starters.<field>} with pairs
     * such as {@code dismissal general-administration-head}. A correction makes a case of that kind as much as a start does.
     */
    public void checkKind(ProcedureModel model, Submission submission) {
        model.properties().forEach((property, kinds) -> {
            String field = property.startsWith(STARTERS) ? property.substring(STARTERS.length()) : null;
            if (field != null && submission.isSent(field) && isNew(field, submission)) {
                Optional.ofNullable(Texts.pairs(kinds).get(submission.text(field)))
                        .filter(groups -> !groups.equals(EVERYONE))
                        .map(groups -> List.of(groups.split("\\s+")))
                        .filter(groups -> Collections.disjoint(groups, organisation.groupsOf(submission.person())))
                        .ifPresent(groups -> {
                            throw Refusal.forbidden("这一类“%s”只能由%s发起。"
                                    .formatted(
                                            model.name(),
                                            groups.stream()
                                                    .map(organisation::groupName)
                                                    .collect(Collectors.joining("、"))));
                        });
            }
        });
    }

    private static boolean isNew(String field, Submission submission) {
        return !submission.text(field).equals(submission.caseText(field));
    }

    private boolean maySubmit(ProcedureModel model, String person) {
        return !Collections.disjoint(model.starterGroups(), organisation.groupsOf(person));
    }
}
