package cn.guicheng.web.register;

import java.util.Set;

/**
 * Who reads a register.
 *
 * @param person user id
 * @param readsAll whether they read every row
 * @param visibleCases numbers of the cases of which they may now do a task; empty where they read every row
 */
record RegisterReader(String person, boolean readsAll, Set<String> visibleCases) {}
