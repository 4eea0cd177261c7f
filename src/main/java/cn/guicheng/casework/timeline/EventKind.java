package cn.guicheng.casework.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing happened. What happened in the same moment is told in this order. */
public enum EventKind {
    STARTED("发起"),
    CALLED("调用"),
    CLAIMED("签收"),
    RELEASED("退回待签收"),
    DEADLINE("时限"),
    MESSAGE("消息"),
    DONE("办理"),
    CANCELLED("取消"),
    CHANGED("数据"),
    DECIDED("规则"),
    INCIDENT("异常"),
    OPENED("待办"),
    MAIL("通知"),
    ENDED("结束");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    /** As scripts see it. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
