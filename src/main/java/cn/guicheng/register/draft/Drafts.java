package cn.guicheng.register.draft;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What everybody has begun to fill in, one of each form; whoever writes last is right. */
@Component
public class Drafts {
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person's own, the latest first. */
    public List<Draft> of(String person) {
        return jdbc.sql("select slug, task, saved_at from draft where person = ? order by saved_at desc, slug, task")
                .param(person)
                .query((row, number) -> new Draft(
                        row.getString("slug"), row.getString("task"), row.getObject("saved_at", OffsetDateTime.class)))
                .list();
    }

    /** What is kept of a form, as it was written. */
    public Optional<String> content(String person, String slug, String task) {
        return jdbc.sql("select content from draft where person = ? and slug = ? and task = ?")
                .params(person, slug, task)
                .query(String.class)
                .optional();
    }

    /**
     * Keeps it in place of what was kept before.
     *
     * @throws DuplicateKeyException where another window kept the first one at this moment; to be tried again
     */
    @Transactional
    public void keep(String person, String slug, String task, String content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int changed = jdbc.sql("update draft set content = ?, saved_at = ? where person = ? and slug = ? and task = ?")
                .params(content, now, person, slug, task)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into draft (person, slug, task, content, saved_at) values (?, ?, ?, ?, ?)")
                    .params(person, slug, task, content, now)
                    .update();
        }
    }

    @Transactional
    public void remove(String person, String slug, String task) {
        jdbc.sql("delete from draft where person = ? and slug = ? and task = ?")
                .params(person, slug, task)
                .update();
    }

    /** Everybody's, of a task that is done or gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeOfTask(String task) {
        jdbc.sql("delete from draft where task = ?").param(task).update();
    }

    /** All of somebody who is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeOfPerson(String person) {
        jdbc.sql("delete from draft where person = ?").param(person).update();
    }
}
