package cn.guicheng.casework.timeline;

import cn.guicheng.notification.Addressee;
import cn.guicheng.notification.Addressees;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** What people and groups were called when something happened, each looked up once for a whole timeline. */
final class Names {
    private final PeopleAsOf record;
    private final Addressees addressees;
    private final NamesThen groups;
    private NamesThen people;

    /** {@code ids}: those whose names are asked for, as far as is known. */
    Names(PeopleAsOf record, Addressees addressees, Collection<String> ids) {
        this.record = record;
        this.addressees = addressees;
        this.groups = record.allGroups();
        this.people = record.of(ids);
    }

    /** Of somebody in the office; the id of somebody unknown. */
    String person(String id, Date then) {
        return known(id).at(id, then);
    }

    String person(String id, OffsetDateTime then) {
        return known(id).at(id, then);
    }

    private NamesThen known(String id) {
        return people.knows(id) ? people : record.of(List.of(id));
    }

    /** Whoever a letter was addressed to, in the office or outside. */
    String recipient(String id, OffsetDateTime then) {
        NamesThen known = known(id);
        return known.knows(id)
                ? known.at(id, then)
                : addressees.find(id).map(Addressee::name).orElse(id);
    }

    String group(String id, Date then) {
        return groups.at(id, then);
    }

    String group(String id, OffsetDateTime then) {
        return groups.at(id, then);
    }

    /** What all groups were called. */
    NamesThen groups() {
        return groups;
    }
}
