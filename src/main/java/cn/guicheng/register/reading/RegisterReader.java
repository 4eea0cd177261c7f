package cn.guicheng.register.reading;

import java.util.Set;

/**
 * Who reads a register.
 *
 * @param person user id
 * @param readsAll whether they read every row
 * @param visibleCases numbers of the cases of which they may now do a task; empty where they read every row
 * @param inPlaceOfOthers numbers of the cases whose rows they read because whoever reads the register must not know of them
 * @param headed user ids of the members of the departments they head
 * @param foundCases numbers of cases that they see and that hold what they search for, whatever the register shows of them
 * @param restricted whether there are cases of which they must not know
 */
public record RegisterReader(
        String person,
        boolean readsAll,
        Set<String> visibleCases,
        Set<String> inPlaceOfOthers,
        Set<String> headed,
        Set<String> foundCases,
        boolean restricted) {}
