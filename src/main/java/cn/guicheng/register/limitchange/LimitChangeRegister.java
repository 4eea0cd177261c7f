package cn.guicheng.register.limitchange;

import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The changes of limit tables as people read them. */
@Configuration(proxyBeanMethods = false)
class LimitChangeRegister {
    @Bean
    ReadableRegister readableLimitChanges() {
        return new ReadableRegister(
                "limit-changes",
                "规则调整登记簿",
                "每次提出调整规则表登记一行，附结果。",
                "limit_change",
                "case_number",
                List.of(
                        CASE_NUMBER,
                        of("limitTable", "规则表", Kind.TEXT, "limit_table"),
                        of("proposer", "提出人", Kind.PERSON, "proposer").calledThen("proposed_at"),
                        of("approver", "审批人", Kind.PERSON, "approver").calledThen("decided_at"),
                        of("effectiveFrom", "生效时间", Kind.TIME, "coalesce(effective_from, in_force_at)"),
                        of("version", "版本", Kind.COUNT, "version"),
                        code("state", "状态", "state", LimitChange.STATES)),
                "effectiveFrom",
                Set.of("limit-manager", "process-owner", "general-manager"),
                null);
    }
}
