package cn.guicheng.casework.step;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.engine.model.Conditional;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds the group that does a step whose model says by whom it is signed: the usual one, or, where nobody of it may do the step in
 * this case, who stands in.
 */
@Component
public class StepSigners {
    private static final String GENERAL_MANAGER = "general-manager";

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

    /** The group's id, for the step that the execution is about to open and that is signed by this. */
    public String group(DelegateExecution execution, String signedBy) {
        SignedBy signer = SignedBy.parse(signedBy).in(execution);
        String usual = usual(signer, execution);
        Set<String> barred = barred(execution);
        return Stream.concat(Stream.of(usual), standIns(signer, usual))
                .filter(group -> !barred.containsAll(organisation.membersOf(group)))
                .findFirst()
                .orElse(usual);
    }

    /** User id of whoever of the group the step is given to at once; null where it is nobody of them who may do it. */
    public String person(DelegateExecution execution, String givenTo, String signedBy) {
        return Conditional.parse(givenTo)
                .in(execution)
                .map(variable -> (String) execution.getVariable(variable))
                .filter(person ->
                        organisation.membersOf(group(execution, signedBy)).contains(person))
                .filter(person -> !barred(execution).contains(person))
                .orElse(null);
    }

    private Set<String> barred(DelegateExecution execution) {
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        return separation
                .objections(execution.getProcessBusinessKey(), model, execution.getCurrentActivityId())
                .keySet();
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

    /**
     * For the deputy's own cases the general manager; for all others the table of stand-ins, and the general manager where all of them
     * take part in the case, as where the deputy asks for what the board chair began.
     */
    private Stream<String> standIns(SignedBy signedBy, String usual) {
        Stream<String> others = StandIns.of(usual).stream();
        return signedBy.kind() == SignedBy.Kind.DEPUTY_GENERAL_MANAGER
                ? Stream.concat(Stream.of(GENERAL_MANAGER), others)
                : Stream.concat(others, Stream.of(GENERAL_MANAGER));
    }

    private static String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        if (value == null) {
            throw new IllegalStateException("signedBy: the case has no " + variable);
        }
        return value.toString();
    }
}
