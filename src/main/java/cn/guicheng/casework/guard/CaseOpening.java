package cn.guicheng.casework.guard;

import cn.guicheng.casework.cases.StartRights;
import cn.guicheng.casework.entry.CaseHolds;
import cn.guicheng.casework.entry.HandedIn;
import cn.guicheng.engine.form.Accepted;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionCheck;
import cn.guicheng.engine.internal.LoggedIn;
import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.casenumber.CaseNumbers;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Opens a case: what was handed in is checked, the case gets its number, and who started it has signed (REIM-02). */
@Component
record CaseOpening(
        LoggedIn loggedIn,
        ProcedureModels models,
        SubmissionCheck submissionCheck,
        NamedForSteps named,
        CaseNumbers caseNumbers,
        CasePapers papers,
        CaseHolds holds,
        StartRights startRights,
        Signatures signatures,
        Organisation organisation,
        ProgramStart programStart)
        implements ExecutionListener {
    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() != null) {
            return;
        }
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        Optional<String> person = loggedIn.person();
        if (!programStart.isUnderWay()) {
            String starter = person.orElseThrow(() -> new IllegalStateException("a case is started by a person"));
            startRights.check(model, starter);
            startRights.checkKind(model, submission(execution, starter));
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
        named.check(model, Signature.START, submission);
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
        person.ifPresent(starter -> signatures.sign(
                caseNumber, model.key(), Signature.START, starter, organisation.postOf(starter), null, null));
    }

    private Submission submission(DelegateExecution execution, String person) {
        VariableMap variables = execution.getVariablesTyped(false);
        Map<String, TypedValue> sent = new HashMap<>();
        variables.keySet().forEach(name -> sent.put(name, variables.getValueTyped(name)));
        return new Submission(person, null, models.startForm(execution.getProcessDefinitionId()), sent, name -> null);
    }
}
