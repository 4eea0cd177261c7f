package cn.guicheng.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a notice is about, as people choose how they want to hear of it. */
public enum NoticeKind {
    TASK_OPENED("task-opened", "新任务", "有任务等您签收或办理"),
    TASK_DUE_SOON("task-due-soon", "即将到期", "任务快到办理时限"),
    TASK_OVERDUE("task-overdue", "已逾期", "任务过了办理时限"),
    TASK_URGED("task-urged", "催办", "发起人催您办理"),
    CASE_RETURNED("case-returned", "单据退回", "您的单据被退回，须更正"),
    CASE_ENDED("case-ended", "单据办结", "您的单据已办结"),
    REPORT("report", "情况通报", "按规程须告知您的情况"),
    /** Nobody can choose not to hear of it, or to hear of it later. */
    ALARM("alarm", "紧急上报", "须立即知道的严重情况"),
    /** As little: who watches the administrator is not kept from it by a setting. */
    ACCOUNT_CHANGED("account-changed", "人员与权限变动", "人员、密码、岗位和权限的变动"),
    /** Neither: it stays undone until whoever is told acts. */
    NEEDS_ACTION("needs-action", "须您处理", "没有人处理就会一直搁置的事");

    private static final Set<NoticeKind> UNCHOSEN = EnumSet.of(ALARM, ACCOUNT_CHANGED, NEEDS_ACTION);

    private final String id;
    private final String label;
    private final String explanation;

    NoticeKind(String id, String label, String explanation) {
        this.id = id;
        this.label = label;
        this.explanation = explanation;
    }

    /** Whether people choose how they hear of it. */
    public boolean isChosen() {
        return !UNCHOSEN.contains(this);
    }

    /** Kebab-case, as stored and as scripts see it. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** One line for people. */
    public String explanation() {
        return explanation;
    }

    /** The kind of a stored notice; what a procedure tells by a name of its own is a report. */
    static NoticeKind of(String stored) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(stored))
                .findFirst()
                .orElse(REPORT);
    }
}
