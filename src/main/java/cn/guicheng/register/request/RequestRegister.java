package cn.guicheng.register.request;

import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The requests of customers as people read them. */
@Configuration(proxyBeanMethods = false)
class RequestRegister {
    @Bean
    ReadableRegister readableRequests() {
        return new ReadableRegister(
                        "requests",
                        "客户诉求登记簿",
                        "客户的投诉、报修、咨询、建议，每件登记一行。",
                        "request",
                        "case_number",
                        List.of(
                                CASE_NUMBER,
                                code("requestType", "诉求性质", "request_type", "requestType"),
                                code("topic", "类别", "topic", "topic"),
                                code("severity", "严重程度", "severity", "severity"),
                                code("channel", "来源", "channel", "channel"),
                                of("customerName", "客户", Kind.TEXT, "customer_name"),
                                of("customerPhone", "电话", Kind.TEXT, "customer_phone"),
                                of("unit", "房号", Kind.TEXT, "unit"),
                                of("department", "承办部门", Kind.GROUP, "department"),
                                code("state", "状态", "state", Request.STATES),
                                of("receivedAt", "登记时间", Kind.TIME, "received_at"),
                                of("resolvedAt", "处理时间", Kind.TIME, "resolved_at"),
                                of("closedAt", "办结时间", Kind.TIME, "closed_at"),
                                of("satisfactionScore", "满意度", Kind.COUNT, "satisfaction_score"),
                                of("reopenOf", "重开自", Kind.CASE, "reopen_of")),
                        "receivedAt",
                        Set.of("customer-service", "admin-assistant", "general-manager"),
                        null)
                .searchedIn("search_text");
    }
}
