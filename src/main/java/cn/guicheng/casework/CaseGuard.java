package cn.guicheng.casework;

import cn.guicheng.engine.Accepted;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.engine.Refusal;
import cn.guicheng.engine.Submission;
import cn.guicheng.engine.SubmissionCheck;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
class CaseGuard extends CommandInterceptor {
    private final TaskAccess access;
    private final ProcedureModels models;
    private final SubmissionCheck submissionCheck;
    private final Applicants applicants;
    private final CasePapers papers;
    private final CaseHolds holds;

    CaseGuard(
            TaskAccess access,
            ProcedureModels models,
            SubmissionCheck submissionCheck,
            Applicants applicants,
            CasePapers papers,
            CaseHolds holds) {
        this.access = access;
        this.models = models;
        this.submissionCheck = submissionCheck;
        this.applicants = applicants;
        this.papers = papers;
        this.holds = holds;
    }

    @Override
    public <T> T execute(Command<T> command) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null) {
            return next.execute(command);
        }
        if (command instanceof ClaimTaskCmd) {
            access.checkClaim(text(command, "taskId"), person, text(command, "userId"));
        } else if (command instanceof AssignTaskCmd) {
            String holder = text(command, "userId");
            access.checkAssignment(text(command, "taskId"), person, holder);
            if (holder == null) {
                return withoutEngineRights(() -> next.execute(command));
            }
        } else if (command instanceof DelegateTaskCmd || command instanceof ResolveTaskCmd) {
            throw Refusal.forbidden("本系统不使用委托办理：请退回待签收，或请管理员改派。");
        } else if (command instanceof CompleteTaskCmd) {
            checkSubmission(person, text(command, "taskId"), variables(command, "variables"));
        } else if (command instanceof SubmitTaskFormCmd) {
            checkSubmission(person, text(command, "taskId"), variables(command, "properties"));
        } else if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            throw Refusal.forbidden("单据只能从头发起，不能跳过环节。");
        }
        return next.execute(command);
    }

    private void checkSubmission(String person, String taskId, Map<String, Object> variables) {
        TaskEntity task = access.checkCompletion(taskId, person);
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
        String procedure = models.of(task.getProcessDefinitionId()).key();
        Accepted accepted = submissionCheck.check(procedure, task.getTaskDefinitionKey(), submission);
        accepted.dropped().forEach(variables::remove);
        accepted.tidied().forEach(variables::put);
        applicants.checkReason(task, submission);
        papers.attach(submission);
        holds.take(
                task.getProcessDefinitionId(),
                submission.caseNumber(),
                new HandedIn(
                        models.taskForm(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                        variables.keySet(),
                        name -> variables.containsKey(name) ? variables.get(name) : task.getVariable(name)));
    }

    /** Releasing a task needs more than the engine's right to work on it, which is all that people have; checked above. */
    private static <T> T withoutEngineRights(Callable<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work);
    }

    private static String text(Command<?> command, String field) {
        return (String) read(command, field);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Command<?> command, String field) {
        Map<String, Object> variables = (Map<String, Object>) read(command, field);
        return variables == null ? Map.of() : variables;
    }

    /** The engine's commands have no getters; a name that changes with a new version fails every process test. */
    private static Object read(Command<?> command, String name) {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    try {
                        field.setAccessible(true);
                        return field.get(command);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        throw new IllegalStateException(command.getClass() + " has no " + name);
    }
}
