package cn.guicheng.office.firststeps;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has read their first steps: each person once, on whatever machine. */
@Component
public class FirstStepsSeen {
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstStepsSeen(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean has(String person) {
        return jdbc.sql("select count(*) from first_steps_seen where person = ?")
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The person has read them now; a second time changes nothing. */
    public void note(String person) {
        try {
            jdbc.sql("insert into first_steps_seen values (?, ?)")
                    .params(person, OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException readBefore) {
            // In another window, which is all that was wanted.
        }
    }
}
