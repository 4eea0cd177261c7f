package cn.guicheng.web.flow;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.register.RegisterAccess;
import org.springframework.stereotype.Component;

/** Who reads the figures: the posts that may see every case; whose steps they were, the general manager alone. */
@Component
record MetricsAccess(CurrentPerson person, CaseVisibility visibility, RegisterAccess registers) {
    private static final String GENERAL_MANAGER = "general-manager";
    private static final String PAYMENTS = "payments";

    boolean readsMetrics() {
        return visibility.seesAll(person.id());
    }

    boolean readsPeople() {
        return person.groups().contains(GENERAL_MANAGER);
    }

    boolean readsPayments() {
        return registers.readsInFull(PAYMENTS);
    }

    /** Refuses (403) whoever does not read the figures. */
    void checkMetrics() {
        if (!readsMetrics()) {
            throw Refusal.forbidden("您不能查阅流程指标：只有流程负责人、总经理、审计员和系统管理员可以。");
        }
    }

    /** Refuses (403) everybody but the general manager. */
    void checkPeople() {
        if (!readsPeople()) {
            throw Refusal.forbidden("您不能按部门或人员查阅环节耗时：只有总经理可以。");
        }
    }

    /** Refuses (403) whoever does not read the register of payments. */
    void checkPayments() {
        if (!readsPayments()) {
            throw Refusal.forbidden("您不能查阅付款统计：只有可以查阅《付款登记簿》的人可以。");
        }
    }
}
