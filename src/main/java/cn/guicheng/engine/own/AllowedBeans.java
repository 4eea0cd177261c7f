package cn.guicheng.engine.own;

import java.util.Map;
import java.util.Set;

/** What of the program the expressions of a procedure of the office's own may call; nothing else has a name there. */
final class AllowedBeans {
    /** What service tasks may be. */
    static final Set<String> DELEGATES = Set.of("${registerEntry}");

    /** What the call of another procedure passes on: the number of the case. */
    static final Set<String> CASE_NUMBER = Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private static final Map<String, Set<String>> METHODS = Map.of(
            "money", Set.of("share", "yuan"),
            "office", Set.of("departmentOf", "headOf", "isIn"),
            "tables", Set.of("deciding"),
            "days", Set.of("working", "before", "at", "after", "endOf"));

    private AllowedBeans() {}

    static boolean allows(String bean, String method) {
        return METHODS.getOrDefault(bean, Set.of()).contains(method);
    }
}
