package cn.guicheng.casework.step;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds the group that does a step whose model says by whom it is signed: the usual one, or, where nobody of it may do the step in
 * this case, who stands in.
 */
@Component
public class StepSigners {
    private final ProcedureModels models;
    private final Organisation organisation;
    private final Signatories signatories;
    private final Separation separation;

    StepSigners(ProcedureModels models, Organisation organisation, Signatories signatories, Separation separation) {
        this.models = models;
        this.organisation = organisation;
        this.signatories = signatories;
        this.separation = separation;
    }

    /** The group's id, for the step that the execution is about to open. */
    public String group(DelegateExecution execution, String task) {
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        SignedBy signedBy = SignedBy.of(model, task).orElseThrow();
        String usual = usual(signedBy, execution);
        var barred = separation
                .objections(execution.getProcessBusinessKey(), model, task)
                .keySet();
        return Stream.concat(Stream.of(usual), standIns(signedBy, usual))
                .filter(group -> !barred.containsAll(organisation.membersOf(group)))
                .findFirst()
                .orElse(usual);
    }

    private String usual(SignedBy signedBy, DelegateExecution execution) {
        return switch (signedBy.kind()) {
            case HEAD -> signatories.departmentHeadFor(text(execution, signedBy.subjectVariable()));
            case GENERAL_MANAGER -> signatories.generalManagerFor(text(execution, signedBy.subjectVariable()));
            case FINANCE_HEAD -> signatories.financeHeadFor(text(execution, signedBy.subjectVariable()));
            case DEPUTY_GENERAL_MANAGER -> "deputy-general-manager";
            case GROUP -> signedBy.argument();
            case GROUP_IN -> text(execution, signedBy.argument());
            case PERSON, STARTER -> throw new IllegalStateException(signedBy + " asks no group");
        };
    }

    /** For the deputy's own cases the general manager; for all others the table of stand-ins. */
    private Stream<String> standIns(SignedBy signedBy, String usual) {
        List<String> others = StandIns.of(usual);
        return signedBy.kind() == SignedBy.Kind.DEPUTY_GENERAL_MANAGER
                ? Stream.concat(Stream.of("general-manager"), others.stream())
                : others.stream();
    }

    private static String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        if (value == null) {
            throw new IllegalStateException("signedBy: the case has no " + variable);
        }
        return value.toString();
    }
}
