package cn.guicheng.office.account;

import cn.guicheng.register.access.What;
import cn.guicheng.register.person.AccountListener;
import org.springframework.stereotype.Component;

/** An account that is closed or opened again is seen, and the doors know it at once. */
@Component
record ClosingNews(AccountNews news, Accounts accounts) implements AccountListener {
    /** What was logged in before is not any more, also once the account is open again. */
    @Override
    public void closed(String person, String by, String reason) {
        accounts.passwordChanged(person, false);
        news.tell(What.ACCOUNT_CLOSED, by, person, reason, "停用了" + news.person(person) + "的账号，理由：" + reason + "。");
    }

    @Override
    public void reopened(String person, String by) {
        accounts.changed(person);
        news.tell(What.ACCOUNT_REOPENED, by, person, "", "重新启用了" + news.person(person) + "的账号。");
    }
}
