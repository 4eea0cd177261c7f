package cn.guicheng.office.account;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.login.PasswordHash;
import cn.guicheng.office.login.PasswordRules;
import cn.guicheng.office.people.IdentitySettings;
import cn.guicheng.office.people.Provisioning;
import cn.guicheng.register.access.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be minded when a person is entered or changed, whichever way it comes. */
@Component
class SavedUser {
    private final JdbcClient jdbc;
    private final PasswordHash hash;
    private final PasswordManager passwords;
    private final PasswordRules rules;
    private final Accounts accounts;
    private final AccountNews news;
    private final IdentitySettings settings;

    SavedUser(
            JdbcClient jdbc,
            PasswordHash hash,
            PasswordRules rules,
            Accounts accounts,
            AccountNews news,
            IdentitySettings settings) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.passwords = new PasswordManager(hash, List.of());
        this.rules = rules;
        this.accounts = accounts;
        this.news = news;
        this.settings = settings;
    }

    /** Names and address as stored; null where nothing is. */
    record Profile(String first, String last, String mail) {
        static Profile of(UserEntity user) {
            return new Profile(user.getFirstName(), user.getLastName(), user.getEmail());
        }

        Profile {
            first = Objects.requireNonNullElse(first, "");
            last = Objects.requireNonNullElse(last, "");
            mail = Objects.requireNonNullElse(mail, "");
        }

        boolean hasNameOf(Profile other) {
            return first.equals(other.first) && last.equals(other.last);
        }
    }

    Optional<Profile> stored(String person) {
        return jdbc.sql("select FIRST_, LAST_, EMAIL_ from ACT_ID_USER where ID_ = ?")
                .param(person)
                .query((row, number) -> new Profile(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** One's name stands under what one signed: who may change it is the administrator, and that is seen. */
    void mayChange(UserEntity user, Profile before, String actor, boolean administrator) {
        boolean renamesOneself = user.getId().equals(actor) && !administrator;
        if (renamesOneself && !before.hasNameOf(Profile.of(user))) {
            throw Refusal.forbidden("姓名由系统管理员修改；本人可以修改邮箱和密码。");
        }
    }

    /** Saves it, with a new password only if it is one that is taken; the demo organisation's first is taken as it is. */
    <T> T judged(UserEntity user, String actor, Supplier<T> save) {
        if (Provisioning.isRunning()) {
            return save.get();
        }
        String stored = user.getPassword();
        String salt = user.getSalt();
        return hash.judgedBy(
                password -> {
                    rules.check(password, user);
                    if (user.getId().equals(actor) && isTheSame(password, stored, salt)) {
                        throw Refusal.invalid("密码", "不能与原来的相同。");
                    }
                },
                save);
    }

    /** The first password is known to whoever gave it: who changes their own chooses another. */
    private boolean isTheSame(String password, String stored, String salt) {
        return stored != null && passwords.check(EncryptionUtil.saltPassword(password, salt), stored);
    }

    void created(UserEntity user, String actor) {
        accounts.passwordChanged(user.getId(), settings.firstLoginChangesPassword());
        String who = AccountNews.person(user);
        news.tell(What.ACCOUNT_CREATED, actor, user.getId(), "新建", "新建了用户" + who + "。");
    }

    /** @param hasNewPassword whether the password was changed, too */
    void changed(UserEntity user, Profile before, String actor, boolean hasNewPassword) {
        boolean own = user.getId().equals(actor);
        if (hasNewPassword) {
            accounts.passwordChanged(user.getId(), !own && settings.firstLoginChangesPassword());
            if (own) {
                news.note(What.PASSWORD_CHANGED, actor, user.getId(), "本人修改");
            } else {
                news.tell(What.PASSWORD_CHANGED, actor, user.getId(), "重置", "重置了" + AccountNews.person(user) + "的密码。");
            }
        }
        List<String> changes = changes(before, Profile.of(user));
        if (!changes.isEmpty()) {
            String words = String.join("，", changes);
            if (own && before.hasNameOf(Profile.of(user))) {
                news.note(What.PROFILE_CHANGED, actor, user.getId(), words);
            } else {
                news.tell(
                        What.PROFILE_CHANGED,
                        actor,
                        user.getId(),
                        words,
                        "修改了" + AccountNews.words(before.first(), before.last(), user.getId()) + "的个人资料：" + words
                                + "。");
            }
        }
    }

    private static List<String> changes(Profile before, Profile after) {
        List<String> changes = new ArrayList<>();
        if (!before.hasNameOf(after)) {
            changes.add("姓名由“%s%s”改为“%s%s”".formatted(before.first(), before.last(), after.first(), after.last()));
        }
        if (!before.mail().equals(after.mail())) {
            changes.add("邮箱由“%s”改为“%s”".formatted(before.mail(), after.mail()));
        }
        return changes;
    }
}
