package cn.guicheng.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;

/** Is told of every right that somebody gives, changes or takes, in the transaction that does it. */
public interface RightsOffice {
    enum Change {
        GIVEN,
        CHANGED,
        TAKEN
    }

    /**
     * @param permissions by name
     * @param actor user id; null is the program itself
     */
    void changed(Change change, Authorization right, List<String> permissions, String actor);
}
