package cn.guicheng.office.account;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.EnginePasswords;
import cn.guicheng.engine.internal.IdentityOffice.Draft;
import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.office.login.PasswordHash;
import cn.guicheng.office.login.PasswordRules;
import cn.guicheng.office.people.IdentitySettings;
import cn.guicheng.office.people.Provisioning;
import cn.guicheng.register.access.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What has to be minded when a person is entered or changed, whichever way it comes. */
@Component
record SavedUser(
        IdentityRows rows,
        PasswordHash hash,
        EnginePasswords passwords,
        PasswordRules rules,
        Accounts accounts,
        AccountNews news,
        IdentitySettings settings) {
    /** Names and address as stored; null where nothing is. */
    record Profile(String first, String last, String mail) {
        static Profile of(User user) {
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
        return rows.person(person).map(row -> new Profile(row.first(), row.last(), row.mail()));
    }

    /** One's name stands under what one signed: who may change it is the administrator, and that is seen. */
    void mayChange(User user, Profile before, String actor, boolean administrator) {
        boolean renamesOneself = user.getId().equals(actor) && !administrator;
        if (renamesOneself && !before.hasNameOf(Profile.of(user))) {
            throw Refusal.forbidden("姓名由系统管理员修改；本人可以修改邮箱和密码。");
        }
    }

    /** Saves it, with a new password only if it is one that is taken; the demo organisation's first is taken as it is. */
    void judged(Draft draft, String actor, Runnable save) {
        if (Provisioning.isRunning()) {
            save.run();
            return;
        }
        User user = draft.user();
        String stored = user.getPassword();
        hash.judgedBy(
                password -> {
                    rules.check(password, user);
                    // The first password is known to whoever gave it: who changes their own chooses another.
                    if (user.getId().equals(actor)
                            && stored != null
                            && passwords.matches(password, draft.salt(), stored)) {
                        throw Refusal.invalid("密码", "不能与原来的相同。");
                    }
                },
                save);
    }

    void created(User user, String actor) {
        accounts.passwordChanged(user.getId(), settings.firstLoginChangesPassword());
        String who = AccountNews.person(user);
        news.tell(What.ACCOUNT_CREATED, actor, user.getId(), "新建", "新建了用户" + who + "。");
    }

    /** @param hasNewPassword whether the password was changed, too */
    void changed(User user, Profile before, String actor, boolean hasNewPassword) {
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
