package cn.guicheng.casework.absence;

import java.time.OffsetDateTime;

/**
 * Somebody is to be away.
 *
 * @param person user id
 * @param to until just before this moment
 * @param substitute user id of who stands in, or null
 * @param by user id of who enters it
 */
public record AbsenceAsked(String person, OffsetDateTime from, OffsetDateTime to, String substitute, String by) {}
