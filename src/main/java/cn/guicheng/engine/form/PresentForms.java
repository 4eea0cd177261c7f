package cn.guicheng.engine.form;

/** The forms as they are deployed now. */
@FunctionalInterface
public interface PresentForms {
    /** The form of a task in the procedure's latest version; without fields where the task is gone. */
    FormDefinition ofTask(String slug, String task);
}
