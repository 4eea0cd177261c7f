package cn.guicheng.web;

import java.util.List;
import java.util.Set;

/**
 * A register as people and scripts read it. Every bean of this type appears under {@code /api/registers} by itself.
 *
 * @param name in the address
 * @param title in Chinese
 * @param select the rows: a SELECT without WHERE, its columns named as they are read
 * @param searched columns of the SELECT that a search looks into
 * @param order column of the SELECT by which the newest comes first
 * @param readers groups that read all rows; the administrator always does
 * @param ownRows condition on the SELECT's columns for the rows that everybody else may read, with {@code :person} and
 *     {@code :visibleCases}; null where others read nothing
 */
record ReadableRegister(
        String name,
        String title,
        String select,
        List<String> searched,
        String order,
        Set<String> readers,
        String ownRows) {

    boolean isReadInFullBy(List<String> groups) {
        return groups.contains("camunda-admin") || groups.stream().anyMatch(readers::contains);
    }

    boolean isReadableBy(List<String> groups) {
        return ownRows != null || isReadInFullBy(groups);
    }
}
