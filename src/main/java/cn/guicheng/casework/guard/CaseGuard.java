package cn.guicheng.casework.guard;

import cn.guicheng.casework.cases.StartRights;
import cn.guicheng.casework.entry.CaseHolds;
import cn.guicheng.casework.entry.HandedIn;
import cn.guicheng.engine.form.Accepted;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionCheck;
import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.internal.PersonsCommands;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskRows;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.transaction.TablesWritten;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Stands before every command by which a person touches a task, inside the command's transaction, so that the web
 * applications, the REST interface and the Java interface are held to the same rules. The engine offers no earlier place
 * from which a refusal reaches the person with its own status and words.
 */
@Component
class CaseGuard extends PersonsCommands {
    private final TaskRows tasks;
    private final TaskAccess access;
    private final ProcedureModels models;
    private final StartRights startRights;
    private final SubmissionCheck submissionCheck;
    private final NamedForSteps named;
    private final Applicants applicants;
    private final CasePapers papers;
    private final CaseHolds holds;
    private final OpinionGiven opinions;

    CaseGuard(
            TaskRows tasks,
            TaskAccess access,
            ProcedureModels models,
            StartRights startRights,
            SubmissionCheck submissionCheck,
            NamedForSteps named,
            Applicants applicants,
            CasePapers papers,
            CaseHolds holds,
            OpinionGiven opinions) {
        this.tasks = tasks;
        this.access = access;
        this.models = models;
        this.startRights = startRights;
        this.submissionCheck = submissionCheck;
        this.named = named;
        this.applicants = applicants;
        this.papers = papers;
        this.holds = holds;
        this.opinions = opinions;
    }

    @Override
    protected void claim(String taskId, String person, String claimant) {
        access.checkClaim(taskId, person, claimant);
    }

    @Override
    protected String assign(String taskId, String person, String holder) {
        return access.checkAssignment(taskId, person, holder);
    }

    @Override
    protected void delegate() {
        throw Refusal.forbidden("本系统不使用委托办理：请退回待签收，或请管理员改派。");
    }

    @Override
    protected void startElsewhere() {
        throw Refusal.forbidden("单据只能从头发起，不能跳过环节。");
    }

    @Override
    protected void complete(String taskId, String person, Map<String, Object> variables) {
        tasks.await(taskId);
        DelegateTask task = access.checkCompletion(taskId, person);
        Map<String, TypedValue> sent = new HashMap<>();
        VariableMap typed = variables instanceof VariableMap map ? map : new VariableMapImpl(variables);
        typed.keySet().forEach(name -> sent.put(name, typed.getValueTyped(name)));
        Submission submission = new Submission(
                person,
                access.caseNumber(task),
                models.taskForm(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                sent,
                name -> task.getVariableTyped(name, false),
                task.getFollowUpDate());
        ProcedureModel model = models.of(task.getProcessDefinitionId());
        startRights.checkKind(model, submission);
        Accepted accepted = submissionCheck.check(model.key(), task.getTaskDefinitionKey(), submission);
        named.check(model, task.getTaskDefinitionKey(), submission);
        accepted.dropped().forEach(variables::remove);
        accepted.tidied().forEach(variables::put);
        if (OpinionTasks.isOne(task)) {
            variables.clear();
            opinions.given(task, person, submission.text(CaseVariables.COMMENT.name()));
            return;
        }
        applicants.checkReason(task, submission);
        papers.attach(submission);
        // What is held from now on follows from the step: it is an entry as any other.
        TablesWritten.watch();
        holds.take(
                task.getProcessDefinitionId(),
                submission.caseNumber(),
                new HandedIn(
                        models.taskForm(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                        variables.keySet(),
                        name -> variables.containsKey(name) ? variables.get(name) : task.getVariable(name)));
    }
}
