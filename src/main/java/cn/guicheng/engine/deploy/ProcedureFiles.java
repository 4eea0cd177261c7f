package cn.guicheng.engine.deploy;

import java.util.List;
import java.util.Optional;

/** Where a procedure's files come from; names as in the repository, {@code processes/leave-request.bpmn}. */
public interface ProcedureFiles {
    /** The text of a file; empty where there is none of this name. */
    Optional<String> read(String name);

    /** The names of the files that lie in a folder, not below it, and end like this, in their order. */
    List<String> find(String folder, String ending);

    /** Whether there is a file of this name. */
    default boolean has(String name) {
        return read(name).isPresent();
    }
}
