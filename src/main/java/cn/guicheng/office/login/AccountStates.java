package cn.guicheng.office.login;

import cn.guicheng.engine.store.IdentityRows;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the doors must know of somebody at each request; at most one second old, on every node. */
@Component
public class AccountStates {
    private static final Duration KEPT = Duration.ofMillis(900);
    private static final int LONGEST = 64;
    private static final String STATE =
            """
            select coalesce(a.credentials_version, 0), coalesce(a.must_change, false), m.belongs_to
            from %s u join person p on p.person = u.person and p.closed_at is null
            left join account a on a.person = u.person left join %s m on m.person = u.person
            where u.person = ? order by m.belongs_to"""
                    .formatted(IdentityRows.PEOPLE, IdentityRows.MEMBERSHIPS);

    private final JdbcClient jdbc;
    private final Cache<String, AccountState> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    AccountStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The state of this person's account. Anybody may be asked for, also a name that cannot be anybody's. */
    public AccountState of(String person) {
        if (person == null || person.length() > LONGEST || person.indexOf('\0') >= 0) {
            return AccountState.UNKNOWN;
        }
        return known.get(person, this::read);
    }

    /** Whoever asks next on this node is answered anew. */
    public void forget(String person) {
        known.invalidate(person);
    }

    private AccountState read(String person) {
        List<Row> rows = new ArrayList<>();
        jdbc.sql(STATE).param(person).query(row -> {
            rows.add(new Row(row.getLong(1), row.getBoolean(2), row.getString(3)));
        });
        if (rows.isEmpty()) {
            return AccountState.UNKNOWN;
        }
        List<String> groups =
                rows.stream().map(Row::group).filter(group -> group != null).toList();
        return new AccountState(true, rows.get(0).version(), rows.get(0).mustChange(), groups);
    }

    private record Row(long version, boolean mustChange, String group) {}
}
