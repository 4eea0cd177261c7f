package cn.guicheng.web.casework;

import cn.guicheng.office.people.Organisation;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People to choose from, with what tells them apart. */
@Component
record Colleagues(Organisation organisation) {
    /**
     * One of them.
     *
     * @param id user id
     * @param post what their post, or else their department, is called
     */
    record Colleague(String id, String name, String post) {}

    /** In the order of their names. */
    List<Colleague> of(Collection<String> people) {
        Map<String, String> names = organisation.namesOf(people);
        return people.stream()
                .map(id -> new Colleague(id, names.get(id), organisation.groupName(organisation.postOf(id))))
                .sorted(Comparator.comparing(Colleague::name, Collator.getInstance(Locale.CHINA))
                        .thenComparing(Colleague::id))
                .toList();
    }
}
