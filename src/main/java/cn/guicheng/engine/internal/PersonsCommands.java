package cn.guicheng.engine.internal;

import java.lang.reflect.Field;
import java.util.Map;
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

/** Stands before every command by which a person touches a task; whoever extends it refuses by an exception. */
public abstract class PersonsCommands extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null) {
            return next.execute(command);
        }
        if (command instanceof ClaimTaskCmd) {
            claim(text(command, "taskId"), person, text(command, "userId"));
        } else if (command instanceof AssignTaskCmd) {
            String holder = text(command, "userId");
            String taskId = text(command, "taskId");
            String then = assign(taskId, person, holder);
            if (holder == null) {
                // Releasing needs more than the engine's right to work on it, which is all that people have; checked
                // above.
                Command<T> release = then == null ? command : released(taskId, then);
                return Context.getCommandContext().runWithoutAuthorization(() -> next.execute(release));
            }
        } else if (command instanceof DelegateTaskCmd || command instanceof ResolveTaskCmd) {
            delegate();
        } else if (command instanceof CompleteTaskCmd) {
            complete(text(command, "taskId"), person, variables(command, "variables"));
        } else if (command instanceof SubmitTaskFormCmd) {
            complete(text(command, "taskId"), person, variables(command, "properties"));
        } else if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            startElsewhere();
        }
        return next.execute(command);
    }

    /** Somebody claims a task for somebody. */
    protected abstract void claim(String taskId, String person, String claimant);

    @SuppressWarnings("unchecked")
    private static <T> Command<T> released(String taskId, String holder) {
        return (Command<T>) new AssignTaskCmd(taskId, holder);
    }

    /** Somebody gives a task to somebody, or with null back to whose it is; returns who has it then, null for its groups. */
    protected abstract String assign(String taskId, String person, String holder);

    /** Somebody lends a task, or gives a lent one back. */
    protected abstract void delegate();

    /** Somebody completes a task with these variables, which may be changed on their way in. */
    protected abstract void complete(String taskId, String person, Map<String, Object> variables);

    /** Somebody starts a case elsewhere than at its beginning. */
    protected abstract void startElsewhere();

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
