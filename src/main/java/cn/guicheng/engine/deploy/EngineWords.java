package cn.guicheng.engine.deploy;

import java.util.Set;

/** The engine's own elements and attributes that a model may have; of any other the engine takes no notice, and says nothing. */
public final class EngineWords {
    /** Also those of a procedure of the office's own, which brings no code. */
    public static final Set<String> ELEMENTS =
            words("properties property inputOutput inputParameter outputParameter in out failedJobRetryTimeCycle");

    /** The same of attributes. */
    public static final Set<String> ATTRIBUTES = words(
            """
            formKey candidateGroups candidateUsers assignee candidateStarterGroups historyTimeToLive versionTag
            delegateExpression decisionRef decisionRefBinding resultVariable mapDecisionResult calledElementBinding dueDate
            followUpDate priority asyncBefore asyncAfter exclusive collection elementVariable isStartableInTasklist""");

    /** What calls something of the program: of procedures that are compiled with it. */
    private static final Set<String> CALLING_ELEMENTS = words("executionListener taskListener");

    private EngineWords() {}

    /** Whether there is an element of this name. */
    static boolean knowsElement(String name) {
        return ELEMENTS.contains(name) || CALLING_ELEMENTS.contains(name);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
