package cn.guicheng.register.exclusion;

import cn.guicheng.register.transaction.TransactionMemory;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who take no part in a procedure of a case: who asks for a payment, who is complained about (SOD-01, SOD-10). */
@Component
public class Exclusions {
    private final JdbcClient jdbc;
    private final TransactionMemory<Map<String, String>> reasons = new TransactionMemory<>();

    Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bars the person from every task of the procedure in this case; a second time changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exclude(String caseNumber, String procedure, String person, String reason) {
        if (!reasons(caseNumber, procedure).containsKey(person)) {
            jdbc.sql("insert into exclusion values (?, ?, ?, ?)")
                    .params(caseNumber, procedure, person, reason)
                    .update();
            reasons.forget(key(caseNumber, procedure));
        }
    }

    /** Who is barred, with the reason in words for them. */
    public Map<String, String> reasons(String caseNumber, String procedure) {
        return reasons.within(key(caseNumber, procedure), () -> read(caseNumber, procedure));
    }

    private Map<String, String> read(String caseNumber, String procedure) {
        return jdbc
                .sql("select person, reason from exclusion where case_number = ? and procedure = ?")
                .params(caseNumber, procedure)
                .query((row, number) -> Map.entry(row.getString("person"), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String key(String caseNumber, String procedure) {
        return caseNumber + " " + procedure;
    }
}
