package cn.guicheng.register.person;

import cn.guicheng.register.person.PeopleAsOf.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people, or groups, were called at any moment. */
public final class NamesThen {
    private final Map<String, List<Version>> versions = new HashMap<>();

    /** {@code inOrder}: oldest first. */
    NamesThen(List<Version> inOrder) {
        inOrder.forEach(version -> versions.computeIfAbsent(version.called(), first -> new ArrayList<>())
                .add(version));
    }

    /** The name at that moment, the first one where it is earlier than the record; the id of whoever never was here. */
    public String at(String id, OffsetDateTime moment) {
        Version then = version(id, moment);
        return then == null ? id : then.name();
    }

    /** Group id of somebody's department at that moment, or null. */
    String departmentAt(String id, OffsetDateTime moment) {
        Version then = version(id, moment);
        return then == null ? null : then.department();
    }

    private Version version(String id, OffsetDateTime moment) {
        List<Version> known = versions.getOrDefault(id, List.of());
        if (known.isEmpty()) {
            return null;
        }
        Version then = known.get(0);
        for (Version version : known) {
            if (!version.validFrom().isAfter(moment)) {
                then = version;
            }
        }
        return then;
    }

    /** The same for the engine's times, which are cut to the millisecond. */
    public String at(String id, Date moment) {
        return at(id, moment.toInstant().plus(1, ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }

    /** The latest name; the id of whoever never was here. */
    public String latest(String id) {
        List<Version> known = versions.getOrDefault(id, List.of());
        return known.isEmpty() ? id : known.get(known.size() - 1).name();
    }

    public boolean knows(String id) {
        return versions.containsKey(id);
    }

    /** Ids of all that are known. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(versions.keySet());
    }

    /** Every name that somebody ever had. */
    public Set<String> everCalled(String id) {
        Set<String> names = new TreeSet<>();
        versions.getOrDefault(id, List.of()).forEach(version -> names.add(version.name()));
        return names;
    }
}
