package cn.guicheng.engine.store;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** In whose place people see and do tasks at this moment; implemented by who knows who is away. */
public interface TakenOver {
    /** Those in whose place the person stands; nobody for most people. */
    List<Absent> by(String person);

    /** Of them those whose task it is too, and who may know of its case. */
    List<Absent> ofTask(String person, DelegateTask task);

    /** Whether the person is away at this moment. */
    boolean isAway(String person);

    /**
     * Somebody who is away.
     *
     * @param person user id
     * @param groups ids of the groups they belong to
     * @param barred whether any case is concealed from them; nothing of it is shown in their place
     */
    record Absent(String person, List<String> groups, boolean barred) {
        /** The name under which the engine's rights to tasks that name the person are kept, for whoever stands in. No group is called so. */
        public static String nameOfRights(String person) {
            return "person:" + person;
        }
    }
}
