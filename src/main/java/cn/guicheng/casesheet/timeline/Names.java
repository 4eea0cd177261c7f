package cn.guicheng.casesheet.timeline;

import cn.guicheng.identity.Organisation;
import cn.guicheng.notification.Addressee;
import cn.guicheng.notification.Addressees;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What people and groups are called, each looked up once for a whole timeline. */
final class Names {
    private final Organisation organisation;
    private final Addressees addressees;
    private final Map<String, String> groups;
    private final Map<String, String> people = new HashMap<>();

    Names(Organisation organisation, Addressees addressees) {
        this.organisation = organisation;
        this.addressees = addressees;
        this.groups = organisation.groupNames();
    }

    /** Looks all of them up at once. */
    void learn(Collection<String> ids) {
        people.putAll(organisation.namesOf(ids));
    }

    /** Of somebody in the office, or outside to whom a letter went; the id of somebody unknown. */
    String person(String id) {
        if (!people.containsKey(id)) {
            people.put(id, organisation.nameOf(id));
        }
        return people.get(id);
    }

    /** Whoever a letter is addressed to. */
    String recipient(String id) {
        String name = person(id);
        return name.equals(id) ? addressees.find(id).map(Addressee::name).orElse(id) : name;
    }

    String group(String id) {
        return groups.getOrDefault(id, id);
    }

    Map<String, String> groups() {
        return groups;
    }
}
