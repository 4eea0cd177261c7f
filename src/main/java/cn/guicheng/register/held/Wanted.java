package cn.guicheng.register.held;

import java.util.List;

/**
 * What a case wants to hold.
 *
 * @param hold the kind of thing, unique in the office
 * @param subject what its values have in common, such as the person whose days they are
 * @param values each held by one case at a time, as they are compared
 */
public record Wanted(String hold, String subject, List<String> values) {}
