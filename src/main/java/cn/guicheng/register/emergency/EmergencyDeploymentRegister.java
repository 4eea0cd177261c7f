package cn.guicheng.register.emergency;

import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was deployed by hand, as people read it. */
@Configuration(proxyBeanMethods = false)
class EmergencyDeploymentRegister {
    @Bean
    ReadableRegister readableEmergencyDeployments() {
        return new ReadableRegister(
                "emergency-deployments",
                "应急部署登记簿",
                "应急开关打开时，管理员手工部署或删除流程、规则表的，每次登记一行。",
                "emergency_deployment",
                "id",
                List.of(
                        of("doneAt", "时间", Kind.TIME, "done_at"),
                        of("person", "管理员", Kind.PERSON, "person"),
                        of("operation", "操作", Kind.TEXT, "operation"),
                        of("subject", "部署和文件", Kind.TEXT, "subject"),
                        of("status", "结果（HTTP 状态）", Kind.COUNT, "status")),
                "doneAt",
                Set.of("limit-manager", "process-owner", "general-manager", "internal-auditor"),
                null);
    }
}
