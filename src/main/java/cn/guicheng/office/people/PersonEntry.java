package cn.guicheng.office.people;

import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody as a list of the office's people has them.
 *
 * @param id user id
 * @param email empty for none
 * @param department group id, or null for none
 * @param posts group ids, technical groups included
 */
public record PersonEntry(String id, String family, String given, String email, String department, Set<String> posts) {
    public String name() {
        return family + given;
    }

    /** Whether they belong to no department and hold no post but that of running the program. */
    public boolean isTechnical(Set<String> technicalGroups) {
        return department == null && !posts.isEmpty() && technicalGroups.containsAll(posts);
    }

    Set<String> groups() {
        Set<String> groups = new TreeSet<>(posts);
        if (department != null) {
            groups.add(department);
        }
        return groups;
    }
}
