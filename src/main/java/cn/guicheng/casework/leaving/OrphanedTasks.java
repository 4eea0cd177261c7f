package cn.guicheng.casework.leaving;

import cn.guicheng.casework.guard.TaskRelease;
import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.engine.store.TaskRows;
import cn.guicheng.register.person.AccountRegister;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of people who are gone, as an earlier release left them: nobody could claim or finish them. */
@Component
public class OrphanedTasks {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedTasks.class);

    private static final String GONE =
            """
            select distinct t.assignee from %s t where t.assignee is not null
            and (not exists (select 1 from %s u where u.person = t.assignee)
              or exists (select 1 from person p where p.person = t.assignee and p.closed_at is not null))
            order by 1"""
                    .formatted(TaskRows.OPEN, IdentityRows.PEOPLE);

    private final JdbcClient jdbc;
    private final AccountRegister accounts;
    private final TaskRelease tasks;

    OrphanedTasks(JdbcClient jdbc, AccountRegister accounts, TaskRelease tasks) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.tasks = tasks;
    }

    /** At each start; says in the log what it did, and a second time does nothing. */
    @Transactional
    public void release() {
        List<String> gone = jdbc.sql(GONE).query(String.class).list();
        for (String person : gone) {
            accounts.enterGone(person, "已不在系统中");
            tasks.releaseAll(person)
                    .forEach(task -> LOG.warn(
                            "task {} ({}, case {}) was held by {}, who is gone: it waits for {} now",
                            task.taskId(),
                            task.taskName(),
                            task.caseNumber(),
                            person,
                            task.assignee() != null ? task.assignee() : task.groups()));
        }
    }
}
