package cn.guicheng.casework;

import cn.guicheng.casenumber.CaseNumbers;
import cn.guicheng.engine.Accepted;
import cn.guicheng.engine.CaseVariables;
import cn.guicheng.engine.ProcedureModel;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.engine.ProgramStart;
import cn.guicheng.engine.Refusal;
import cn.guicheng.engine.Submission;
import cn.guicheng.engine.SubmissionCheck;
import cn.guicheng.identity.Organisation;
import cn.guicheng.signature.Signatures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens a case: what was handed in is checked, the case gets its number, and who started it has signed (REIM-02). */
@Component
class CaseOpening implements ExecutionListener {
    static final String START = "start";

    private final IdentityService identityService;
    private final ProcedureModels models;
    private final SubmissionCheck submissionCheck;
    private final CaseNumbers caseNumbers;
    private final CasePapers papers;
    private final CaseHolds holds;
    private final StartRights startRights;
    private final Signatures signatures;
    private final Organisation organisation;
    private final ProgramStart programStart;

    CaseOpening(
            @Lazy IdentityService identityService,
            ProcedureModels models,
            SubmissionCheck submissionCheck,
            CaseNumbers caseNumbers,
            CasePapers papers,
            CaseHolds holds,
            StartRights startRights,
            Signatures signatures,
            Organisation organisation,
            ProgramStart programStart) {
        this.identityService = identityService;
        this.models = models;
        this.submissionCheck = submissionCheck;
        this.caseNumbers = caseNumbers;
        this.papers = papers;
        this.holds = holds;
        this.startRights = startRights;
        this.signatures = signatures;
        this.organisation = organisation;
        this.programStart = programStart;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (((ExecutionEntity) execution).getSuperExecution() != null) {
            return;
        }
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        Optional<String> person = person();
        if (!programStart.isUnderWay()) {
            startRights.check(
                    model, person.orElseThrow(() -> new IllegalStateException("a case is started by a person")));
        }
        if (execution.getProcessBusinessKey() != null) {
            throw Refusal.invalid("单据编号", "由系统编号，不能自行填写。");
        }
        open(execution, model, person);
    }

    private void open(DelegateExecution execution, ProcedureModel model, Optional<String> person) {
        Submission submission = submission(execution, person.orElse(null));
        Accepted accepted =
                submissionCheck.check(model.key(), model.startEvent().id(), submission);
        accepted.dropped().forEach(execution::removeVariable);
        accepted.tidied().forEach(execution::setVariable);

        String caseNumber = caseNumbers.next(model.property("casePrefix").orElseThrow());
        papers.attach(caseNumber, submission);

        execution.setProcessBusinessKey(caseNumber);
        // What the calendar starts has nobody who signs for it.
        CaseVariables.STARTED_BY.set(execution, person.orElse(null));
        holds.take(
                execution.getProcessDefinitionId(),
                caseNumber,
                new HandedIn(
                        models.startForm(execution.getProcessDefinitionId()),
                        execution.getVariableNames(),
                        execution::getVariable));
        person.ifPresent(starter ->
                signatures.sign(caseNumber, model.key(), START, starter, organisation.postOf(starter), null, null));
    }

    private Submission submission(DelegateExecution execution, String person) {
        VariableMap variables = execution.getVariablesTyped(false);
        Map<String, TypedValue> sent = new HashMap<>();
        variables.keySet().forEach(name -> sent.put(name, variables.getValueTyped(name)));
        return new Submission(person, null, models.startForm(execution.getProcessDefinitionId()), sent, name -> null);
    }

    private Optional<String> person() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(Authentication::getUserId);
    }
}
