package cn.guicheng.engine.own;

import java.util.Map;
import java.util.Set;

/** What of the program the expressions of a procedure of the office's own may call; nothing else has a name there. */
final class AllowedBeans {
    /** What service tasks may be. */
    static final Set<String> DELEGATES = Set.of("${registerEntry}");

    /** What the call of another procedure passes on: the number of the case. */
    static final Set<String> CASE_NUMBER = Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    /** The methods that may be called, by their bean. */
    static final Map<String, Set<String>> METHODS = Map.of(
            "money", Set.of("share", "yuan"),
            "office", Set.of("departmentOf", "headOf", "isIn"),
            "tables", Set.of("deciding"),
            "days", Set.of("before", "at", "after", "endOf", "workedBefore", "workingBefore", "workingAfter"));

    /** Functions of the engine's that may be asked. */
    static final Set<String> FUNCTIONS = Set.of("now");

    /** Those that enter for which case they reckon: their first parameter may be {@code execution}, which is nothing elsewhere. */
    private static final Set<String> OF_THE_CASE = Set.of("workedBefore", "workingBefore", "workingAfter");

    private AllowedBeans() {}

    /** Of a method that is allowed. */
    static boolean isOfTheCase(String method) {
        return OF_THE_CASE.contains(method);
    }

    static boolean allows(String bean, String method) {
        return METHODS.getOrDefault(bean, Set.of()).contains(method);
    }
}
