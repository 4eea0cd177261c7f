package cn.guicheng.notification;

import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notices as people read them; everybody reads their own. */
@Configuration(proxyBeanMethods = false)
class NoticeRegister {
    @Bean
    ReadableRegister readableNotices() {
        return new ReadableRegister(
                "notices",
                "通知登记簿",
                "通知了谁什么，送达没有。",
                "notice",
                "id",
                List.of(
                        CASE_NUMBER,
                        code(
                                "kind",
                                "种类",
                                "kind",
                                Arrays.stream(NoticeKind.values())
                                        .collect(Collectors.toMap(NoticeKind::id, NoticeKind::label))),
                        of("recipient", "收件人", Kind.PERSON, "recipient"),
                        code("channel", "方式", "channel", Map.of("mail", "邮件")),
                        of("text", "内容", Kind.TEXT, "text"),
                        of("createdAt", "产生时间", Kind.TIME, "created_at"),
                        code(
                                "state",
                                "状态",
                                "state",
                                Map.of(
                                        "pending", "待发送",
                                        "for-digest", "待汇总",
                                        "sent", "已发送",
                                        "suppressed", "本人不接收",
                                        "withdrawn", "已撤回，未发",
                                        "undeliverable", "无法送达")),
                        of("attempts", "尝试次数", Kind.COUNT, "attempts"),
                        of("problem", "未送达的原因", Kind.TEXT, "problem"),
                        of("sentAt", "发送时间", Kind.TIME, "sent_at")),
                "createdAt",
                Set.of(),
                "recipient = :person");
    }
}
