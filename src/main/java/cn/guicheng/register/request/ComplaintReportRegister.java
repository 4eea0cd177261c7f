package cn.guicheng.register.request;

import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The monthly reports as people read them. */
@Configuration(proxyBeanMethods = false)
class ComplaintReportRegister {
    @Bean
    ReadableRegister readableComplaintReports() {
        return new ReadableRegister(
                "complaint-reports",
                "投诉月报登记簿",
                "每月的投诉月报登记一行，附整改要求。",
                "complaint_report",
                "report_month",
                List.of(
                        of("month", "月份", Kind.NUMBER, "report_month"),
                        CASE_NUMBER,
                        of("correctiveRequirements", "整改要求", Kind.TEXT, "corrective_requirements"),
                        of("draftedAt", "起草时间", Kind.TIME, "drafted_at"),
                        of("sentAt", "报送时间", Kind.TIME, "sent_at"),
                        of("acknowledgedAt", "签阅时间", Kind.TIME, "acknowledged_at")),
                "draftedAt",
                Set.of("customer-service", "admin-assistant", "general-manager"),
                null);
    }
}
