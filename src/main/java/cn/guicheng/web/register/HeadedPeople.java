package cn.guicheng.web.register;

import cn.guicheng.office.people.Organisation;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who works in the departments that somebody heads. */
@Component
record HeadedPeople(Organisation organisation) {
    private static final String HEAD = "-head";

    /** User ids; none for whoever heads no department. */
    Set<String> by(Collection<String> groups) {
        Set<String> people = new TreeSet<>();
        groups.stream()
                .filter(group -> group.endsWith(HEAD))
                .map(group -> group.substring(0, group.length() - HEAD.length()))
                .filter(organisation::isDepartment)
                .forEach(department -> people.addAll(organisation.membersOf(department)));
        return people;
    }
}
