package cn.guicheng.register.access;

import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The access log as people read it. */
@Configuration(proxyBeanMethods = false)
class AccessLogRegister {
    @Bean
    ReadableRegister readableAccessLogs() {
        return new ReadableRegister(
                "access-log",
                "访问登记簿",
                "登录失败、被拒绝的操作，以及人员、密码、权限的每次变动。",
                "access_log",
                "id",
                List.of(
                        of("at", "时间", Kind.TIME, "noted_at"),
                        of("person", "操作人", Kind.PERSON, "person"),
                        of("address", "来源地址", Kind.TEXT, "address"),
                        code("what", "事项", "what", What.words()),
                        of("subject", "对象", Kind.TEXT, "subject"),
                        of("result", "结果", Kind.TEXT, "result"),
                        of("times", "次数", Kind.COUNT, "times")),
                "at",
                Set.of("internal-auditor"),
                null);
    }
}
