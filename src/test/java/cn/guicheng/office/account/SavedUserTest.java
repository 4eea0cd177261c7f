package cn.guicheng.office.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.engine.internal.EnginePasswords;
import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.office.login.AccountStates;
import cn.guicheng.office.login.PasswordHash;
import cn.guicheng.office.login.PasswordRules;
import cn.guicheng.office.people.IdentitySettings;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who must change a password before anything else is done; on both databases. */
abstract class SavedUserTest {
    @OnH2
    static class OnH2Test extends SavedUserTest {}

    @OnPostgres
    static class OnPostgresTest extends SavedUserTest {}

    private static final String RIGHT = "guicheng";
    private static final String PERSON = "guolei";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStates states;

    @Autowired
    PasswordHash hash;

    @Autowired
    PasswordRules rules;

    @Autowired
    AccountNews news;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IdentityRows rows;

    @Autowired
    EnginePasswords passwords;

    @Test
    void outsideTheDemoAPasswordThatSomebodyElseChoseIsChangedFirst() {
        IdentitySettings settings = new IdentitySettings(null, RIGHT, 4, true);
        SavedUser saved = new SavedUser(rows, hash, passwords, rules, accounts, news, settings);
        UserEntity user = new UserEntity(PERSON);
        SavedUser.Profile profile = SavedUser.Profile.of(user);
        transaction.executeWithoutResult(status -> {
            saved.created(user, "admin");
            status.setRollbackOnly();
            assertThat(mustChange()).isTrue();
            saved.changed(user, profile, PERSON, true);
            assertThat(mustChange()).as("by oneself").isFalse();
            saved.changed(user, profile, "admin", true);
            assertThat(mustChange()).as("by the administrator").isTrue();
            saved.changed(user, profile, PERSON, false);
            assertThat(mustChange()).as("something else").isTrue();
        });
        assertThat(mustChange()).isFalse();
    }

    private boolean mustChange() {
        states.forget(PERSON);
        return states.of(PERSON).mustChangePassword();
    }
}
