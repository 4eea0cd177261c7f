package cn.guicheng.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes down, in the case's own transaction, who has to be told what. */
@Component
public class Notices {
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One notice for each recipient.
     *
     * @param kind what it is about, kebab-case with the procedure's slug, such as {@code payment-approval.refused-by-audit}
     * @param recipients user ids
     * @param text in Chinese, as they will read it
     */
    public void tell(String caseNumber, String kind, Collection<String> recipients, String text) {
        for (String recipient : recipients) {
            jdbc.sql("insert into notice (case_number, kind, recipient, text, created_at) values (?, ?, ?, ?, ?)")
                    .params(caseNumber, kind, recipient, text, OffsetDateTime.now(clock))
                    .update();
        }
    }
}
