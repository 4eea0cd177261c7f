package cn.guicheng.register.concealment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which cases are concealed from whom: whoever a complaint is about neither reads nor finds it (SOD-10). Whether anything is
 * concealed from somebody is asked with every question to the database; what was answered is remembered for a second at most, on
 * the node that conceals until then.
 */
@Component
public class Concealments {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int PEOPLE_REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final Cache<String, Boolean> restricted = Caffeine.newBuilder()
            .maximumSize(PEOPLE_REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    Concealments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Conceals the case from the person; a second time changes nothing. Returns whether it was not concealed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean conceal(String caseNumber, String person) {
        int written = jdbc.sql(
                        """
                        insert into concealment (person, case_number) select cast(? as varchar), cast(? as varchar)
                        where not exists (select 1 from concealment where person = ? and case_number = ?)""")
                .params(person, caseNumber, person, caseNumber)
                .update();
        restricted.invalidate(person);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                restricted.invalidate(person);
            }
        });
        return written > 0;
    }

    public boolean isConcealed(String caseNumber, String person) {
        return jdbc.sql("select count(*) from concealment where person = ? and case_number = ?")
                        .params(person, caseNumber)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether anything at all is concealed from the person. */
    public boolean hasAny(String person) {
        return hasAny(person, () -> jdbc);
    }

    /** The same, asked on this connection if it must be asked: another one might have to be waited for. */
    public boolean hasAny(String person, Connection connection) {
        return hasAny(person, () -> JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    private boolean hasAny(String person, Supplier<JdbcClient> database) {
        Boolean known = restricted.getIfPresent(person);
        if (known == null) {
            known = !database.get()
                    .sql("select case_number from concealment where person = ? fetch first 1 rows only")
                    .param(person)
                    .query(String.class)
                    .list()
                    .isEmpty();
            restricted.put(person, known);
        }
        return known;
    }

    /** User ids of those from whom any of these cases is concealed. */
    public Set<String> people(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct person from concealment where case_number in (:cases)")
                        .param("cases", caseNumbers)
                        .query(String.class)
                        .set();
    }

    /** Numbers of all cases that are concealed from the person. */
    public Set<String> of(String person) {
        return jdbc.sql("select case_number from concealment where person = ?")
                .param(person)
                .query(String.class)
                .set();
    }

    /** Of these cases those that are concealed from the person. */
    public Set<String> among(Collection<String> caseNumbers, String person) {
        return caseNumbers.isEmpty()
                ? Set.of()
                : jdbc.sql("select case_number from concealment where person = :person and case_number in (:cases)")
                        .param("person", person)
                        .param("cases", caseNumbers)
                        .query(String.class)
                        .set();
    }

    /** Numbers of the cases that are concealed from every one of these people; none for nobody. */
    public Set<String> fromAllOf(Collection<String> people) {
        Set<String> distinct = new HashSet<>(people);
        return distinct.isEmpty()
                ? Set.of()
                : jdbc.sql("select case_number from concealment where person in (:people) group by case_number"
                                + " having count(*) = :all")
                        .param("people", distinct)
                        .param("all", distinct.size())
                        .query(String.class)
                        .set();
    }
}
