package cn.guicheng.engine.model;

import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Where the tables that managers adjust lie, in the repository as in the engine. */
public final class LimitTableFiles {
    private static final String FOLDER = "decisions/limits/";

    private LimitTableFiles() {}

    /** The resource name of a table's file. */
    public static String nameOf(String key) {
        return FOLDER + key + ".dmn";
    }

    /** Whether managers adjust it; else it belongs to a procedure. */
    public static boolean isOne(DecisionDefinition definition) {
        return definition.getResourceName().startsWith(FOLDER);
    }
}
