package cn.guicheng.register.held;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What cases hold, each value by one case at a time. */
@Component
public class Holds {
    private static final int ASKED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final HeldLocks locks;
    private final Clock clock;

    Holds(JdbcClient jdbc, JdbcTemplate template, HeldLocks locks, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * From now on the case holds these values, and under the same holds no other: what a correction drops is free again.
     *
     * @throws HeldByAnother where another case holds one of them; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String caseNumber, Collection<Wanted> wanted) throws HeldByAnother {
        List<Wanted> changes = wanted.stream()
                .filter(each -> !held(caseNumber, each.hold()).equals(Set.copyOf(each.values())))
                .toList();
        locks.take(changes);
        for (Wanted change : changes) {
            replace(caseNumber, change);
        }
    }

    /** Notes a value that may not be used twice; returns whether it was used before under this hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean wasUsed(String caseNumber, Wanted once) {
        locks.take(List.of(once));
        if (!holders(once.hold(), once.values()).isEmpty()) {
            return true;
        }
        add(caseNumber, once.hold(), once.values());
        return false;
    }

    /** The case holds nothing any more under these holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String caseNumber, Collection<String> holds) {
        if (!holds.isEmpty()) {
            jdbc.sql("delete from held where case_number = :case and hold in (:holds)")
                    .param("case", caseNumber)
                    .param("holds", holds)
                    .update();
        }
    }

    private void replace(String caseNumber, Wanted wanted) throws HeldByAnother {
        Map<String, String> holders = holders(wanted.hold(), wanted.values());
        for (Map.Entry<String, String> holder : holders.entrySet()) {
            if (!holder.getValue().equals(caseNumber)) {
                throw new HeldByAnother(wanted.hold(), holder.getKey(), holder.getValue());
            }
        }
        Set<String> dropped = held(caseNumber, wanted.hold());
        wanted.values().forEach(dropped::remove);
        dropped.forEach(value -> jdbc.sql("delete from held where hold = ? and held_value = ?")
                .params(wanted.hold(), value)
                .update());
        add(
                caseNumber,
                wanted.hold(),
                wanted.values().stream()
                        .filter(value -> !holders.containsKey(value))
                        .distinct()
                        .toList());
    }

    private Set<String> held(String caseNumber, String hold) {
        return new TreeSet<>(jdbc.sql("select held_value from held where case_number = ? and hold = ?")
                .params(caseNumber, hold)
                .query(String.class)
                .list());
    }

    /** The cases that hold these values, by value in their order; one that nobody holds is left out. */
    private Map<String, String> holders(String hold, List<String> values) {
        Map<String, String> holders = new TreeMap<>();
        for (int from = 0; from < values.size(); from += ASKED_AT_ONCE) {
            jdbc.sql("select held_value, case_number from held where hold = :hold and held_value in (:values)")
                    .param("hold", hold)
                    .param("values", values.subList(from, Math.min(values.size(), from + ASKED_AT_ONCE)))
                    .query(row -> {
                        holders.put(row.getString("held_value"), row.getString("case_number"));
                    });
        }
        return holders;
    }

    private void add(String caseNumber, String hold, List<String> values) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        template.batchUpdate(
                "insert into held (hold, held_value, case_number, held_at) values (?, ?, ?, ?)",
                values.stream()
                        .map(value -> new Object[] {hold, value, caseNumber, now})
                        .toList());
    }
}
