package cn.guicheng.office.people;

/**
 * Somebody belongs to a group no longer; published while the transaction that ends it is under way.
 *
 * @param person user id
 * @param group its id
 */
public record MembershipEnded(String person, String group) {}
