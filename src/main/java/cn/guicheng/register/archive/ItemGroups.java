package cn.guicheng.register.archive;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who keeps what is in the catalogue, and whose it is; what is gone is nobody's any more. */
@Component
public class ItemGroups {
    private static final String THERE = " from archive_item where state not in ('destroyed', 'written-off')";

    private final JdbcClient jdbc;

    ItemGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the groups that keep something. */
    public Set<String> keepers() {
        return groups("kept_by");
    }

    /** Ids of the departments that own something. */
    public Set<String> departments() {
        return groups("department");
    }

    private Set<String> groups(String column) {
        return new TreeSet<>(jdbc.sql("select distinct " + column + THERE)
                .query(String.class)
                .list());
    }
}
