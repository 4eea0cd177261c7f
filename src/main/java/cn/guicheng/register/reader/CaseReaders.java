package cn.guicheng.register.reader;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was told of a case, or asked about it: they see it from then on, whatever becomes of their task. */
@Component
public class CaseReaders {
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseReaders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A second time changes nothing, and is {@code false}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(String caseNumber, String person) {
        return jdbc.sql(
                                """
                                insert into case_reader (person, case_number, since)
                                select cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone)
                                where not exists (select 1 from case_reader where person = ? and case_number = ?)""")
                        .params(person, caseNumber, OffsetDateTime.now(clock), person, caseNumber)
                        .update()
                > 0;
    }

    public boolean reads(String person, String caseNumber) {
        return !among(Set.of(caseNumber), person).isEmpty();
    }

    /** Of these cases those that the person reads. */
    public Set<String> among(Collection<String> caseNumbers, String person) {
        return caseNumbers.isEmpty()
                ? Set.of()
                : jdbc.sql("select case_number from case_reader where person = :person and case_number in (:cases)")
                        .param("person", person)
                        .param("cases", caseNumbers)
                        .query(String.class)
                        .set();
    }

    /** Numbers of all cases that the person reads. */
    public Set<String> of(String person) {
        return jdbc.sql("select case_number from case_reader where person = ?")
                .param(person)
                .query(String.class)
                .set();
    }
}
