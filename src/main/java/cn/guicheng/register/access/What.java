package cn.guicheng.register.access;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What an entry of the access log says happened. */
public enum What {
    LOGIN_FAILED("login-failed", "登录失败", false),
    /** A request that the doors or a rule turned away. */
    REFUSED("refused", "操作被拒绝", false),
    RIGHT_CHANGED("right-changed", "权限变动", true),
    PASSWORD_CHANGED("password-changed", "修改密码", true),
    PROFILE_CHANGED("profile-changed", "修改个人资料", true),
    ACCOUNT_CREATED("account-created", "新建用户", true),
    ACCOUNT_CLOSED("account-closed", "停用用户", true),
    ACCOUNT_REOPENED("account-reopened", "恢复用户", true),
    ACCOUNT_DELETED("account-deleted", "删除用户", true);

    private final String id;
    private final String label;
    private final boolean change;

    What(String id, String label, boolean change) {
        this.id = id;
        this.label = label;
        this.change = change;
    }

    /** Kebab-case, as stored and as scripts see it. */
    public String id() {
        return id;
    }

    /** Whether something was changed: it stands in the log if, and only if, the change does. */
    boolean isChange() {
        return change;
    }

    /** The Chinese words by id. */
    public static Map<String, String> words() {
        return Arrays.stream(values()).collect(Collectors.toMap(What::id, what -> what.label));
    }
}
