package cn.guicheng.office.account;

import cn.guicheng.register.access.What;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A list of people that was taken in is seen like any other change: everybody on it in the access log, and told of at once as one. */
@Component
public record ListNews(AccountNews news) {
    /**
     * @param by user id
     * @param added where they belong now, in Chinese, by user id
     * @param changed what is otherwise now, in Chinese, by user id
     * @param closed how many left by it; of each of them is told besides
     */
    public void tell(String by, Map<String, String> added, Map<String, String> changed, int closed) {
        added.forEach((person, what) -> {
            news.note(What.ACCOUNT_CREATED, by, person, "按名单导入");
            news.note(What.RIGHT_CHANGED, by, person, "按名单导入：" + what);
        });
        changed.forEach((person, what) -> news.note(What.RIGHT_CHANGED, by, person, "按名单导入：" + what));
        if (!added.isEmpty() || !changed.isEmpty()) {
            news.tell(
                    What.RIGHT_CHANGED,
                    by,
                    by,
                    "导入人员名单",
                    "导入了人员名单：新增 %d 人，更改 %d 人，停用 %d 人。逐人的变动见登录与变动记录。".formatted(added.size(), changed.size(), closed));
        }
    }
}
