package cn.guicheng.office.inbox;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each person likes to work at their desk, on whatever machine. */
@Component
public class DeskChoices {
    private final JdbcClient jdbc;

    DeskChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether after an answer the next task opens by itself; it does until the person chooses otherwise. */
    public boolean opensNext(String person) {
        return jdbc.sql("select opens_next from desk_choice where person = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** The last choice counts, also of two windows at once. */
    public void chooseNext(String person, boolean opensNext) {
        if (update(person, opensNext)) {
            return;
        }
        try {
            jdbc.sql("insert into desk_choice (person, opens_next) values (?, ?)")
                    .params(person, opensNext)
                    .update();
        } catch (DuplicateKeyException otherWindow) {
            update(person, opensNext);
        }
    }

    private boolean update(String person, boolean opensNext) {
        return jdbc.sql("update desk_choice set opens_next = ? where person = ?")
                        .params(opensNext, person)
                        .update()
                > 0;
    }
}
