package cn.guicheng.register.person;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * How somebody's account was closed.
 *
 * @param person user id
 * @param closedBy user id, or null for the program itself
 * @param reason in words
 * @param handedOverTo user id of who does what names this person, or null where it is the head's
 * @param lastGroups ids of the groups they belonged to until then
 */
public record Closure(
        String person,
        OffsetDateTime closedAt,
        String closedBy,
        String reason,
        String handedOverTo,
        Set<String> lastGroups) {}
