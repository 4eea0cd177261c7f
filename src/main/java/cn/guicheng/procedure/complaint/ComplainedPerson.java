package cn.guicheng.procedure.complaint;

/** What is said to whoever a request is about. */
final class ComplainedPerson {
    /** On reaching for any step of the case. */
    static final String BARRED = "职责分离（SOD-10）：本诉求涉及您本人，任何环节都不能由您办理。";

    private ComplainedPerson() {}
}
