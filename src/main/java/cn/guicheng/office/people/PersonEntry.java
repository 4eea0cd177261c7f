package cn.guicheng.office.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody as a list of the office's people has them.
 *
 * @param id user id
 * @param email empty for none
 * @param department group id, or null for none
 * @param posts group ids, technical groups included
 * @param alsoIn ids of further departments: no list brings anybody into two, but the engine does
 */
public record PersonEntry(
        String id,
        String family,
        String given,
        String email,
        String department,
        Set<String> posts,
        Set<String> alsoIn) {
    public PersonEntry(String id, String family, String given, String email, String department, Set<String> posts) {
        this(id, family, given, email, department, posts, Set.of());
    }

    public String name() {
        return family + given;
    }

    /** Whether they belong to no department and hold no post but that of running the program. */
    public boolean isTechnical(Set<String> technicalGroups) {
        return department == null && !posts.isEmpty() && technicalGroups.containsAll(posts);
    }

    /** Group ids of everything they are of, usually one. */
    public List<String> departments() {
        List<String> departments = new ArrayList<>(alsoIn);
        if (department != null) {
            departments.add(0, department);
        }
        return departments;
    }

    Set<String> groups() {
        Set<String> groups = new TreeSet<>(posts);
        groups.addAll(departments());
        return groups;
    }
}
