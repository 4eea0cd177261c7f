package cn.guicheng.office.account;

import cn.guicheng.office.login.AccountStates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the program keeps of accounts beside the engine's own record; written in the transaction of what happened. */
@Component
public class Accounts {
    private final JdbcClient jdbc;
    private final AccountStates states;

    Accounts(JdbcClient jdbc, AccountStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** Whoever was logged in with the password before is not any more. */
    public void passwordChanged(String person, boolean mustChange) {
        int known = jdbc.sql(
                        """
                        update account set credentials_version = credentials_version + 1, must_change = ?
                        where person = ?""")
                .params(mustChange, person)
                .update();
        if (known == 0) {
            jdbc.sql("insert into account (person, credentials_version, must_change) values (?, 1, ?)")
                    .params(person, mustChange)
                    .update();
        }
        changed(person);
    }

    /** The doors of this node know it as soon as it is true; those of the others within a second. */
    void changed(String person) {
        states.forget(person);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    states.forget(person);
                }
            });
        }
    }
}
