package cn.guicheng.casework.colleague;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;

/** Procedures of one kind, as walks know them. */
interface Walked {
    /** A case: its number, what it is of, and who started it. */
    record Begun(String caseNumber, String procedure, String starter) {
        Sent message(String person, String message, Map<String, ?> body, boolean leadsOn) {
            return new Sent(person, "POST", "/api/cases/" + caseNumber + "/messages/" + message, body, leadsOn);
        }
    }

    /** What somebody does besides the tasks; whether it leads towards the end. */
    record Sent(String person, String method, String path, Map<String, ?> body, boolean leadsOn) {}

    /** How cases are begun, one way for each procedure. */
    List<Supplier<Begun>> beginnings();

    /** What this person could answer to the task; not always what it takes. */
    Map<String, ?> answer(Task task, Begun begun, String person);

    /** Whether steps of these names may wait beside each other. */
    default boolean isOneWay(List<String> steps) {
        return steps.size() == 1;
    }

    /** Whether the step is none of this person's, because of who they are in the case and not of what they did in it. */
    default boolean isBarred(String person, String step, Begun begun) {
        return false;
    }

    /** What may come from outside, whether it is time for it or not, besides a withdrawal. */
    default List<Sent> fromOutside(Begun begun) {
        return List.of();
    }

    /** Cases of this kind that the case has brought about. */
    default List<Begun> followUps(Begun begun) {
        return List.of();
    }
}
