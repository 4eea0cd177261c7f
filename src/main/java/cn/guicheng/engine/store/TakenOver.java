package cn.guicheng.engine.store;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** In whose place people see and do tasks at this moment; implemented by who knows who is away. */
public interface TakenOver {
    /** Those in whose place the person stands; nobody for most people. */
    List<Absent> by(String person);

    /** Of them those whose task it is too, and who may know of its case. */
    List<Absent> ofTask(String person, DelegateTask task);

    /** What this transaction remembers of in whose place the person stands is forgotten: others were waited for, or it changed. */
    void askAnew(String person);

    /** Whether the person is away at this moment. */
    boolean isAway(String person);

    /**
     * Somebody who is away.
     *
     * @param person user id
     * @param groups ids of the groups they belong to
     */
    record Absent(String person, List<String> groups) {
        /** The name under which the engine's rights to tasks that name the person are kept, for whoever stands in. No group is called so. */
        public static String nameOfRights(String person) {
            return "person:" + person;
        }
    }
}
