package cn.guicheng.exclusion;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who take no part in a procedure of a case: who asks for a payment, who is complained about (SOD-01, SOD-10). */
@Component
public class Exclusions {
    private final JdbcClient jdbc;

    Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bars the person from every task of the procedure in this case; a second time changes nothing. */
    @Transactional
    public void exclude(String caseNumber, String procedure, String person, String reason) {
        if (reason(caseNumber, procedure, person).isEmpty()) {
            jdbc.sql("insert into exclusion values (?, ?, ?, ?)")
                    .params(caseNumber, procedure, person, reason)
                    .update();
        }
    }

    /** Why the person is barred, in words for them; empty where they are not. */
    public Optional<String> reason(String caseNumber, String procedure, String person) {
        return jdbc.sql("select reason from exclusion where case_number = ? and procedure = ? and person = ?")
                .params(caseNumber, procedure, person)
                .query(String.class)
                .optional();
    }
}
