package cn.guicheng.register.claim;

import static cn.guicheng.register.reading.ReadableRegister.ABOUT_MONEY;
import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.OpenAbout;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The claims as people read them; everybody reads their own. */
@Configuration(proxyBeanMethods = false)
class ClaimRegister {
    @Bean
    ReadableRegister readableClaims() {
        return new ReadableRegister(
                        "claims",
                        "报销登记簿",
                        "每张报销单登记一行，附现在的状态。",
                        "claim",
                        "case_number",
                        List.of(
                                CASE_NUMBER,
                                of("claimant", "申请人", Kind.PERSON, "claimant"),
                                of("department", "部门", Kind.GROUP, "department"),
                                code("category", "费用类别", "category", "category"),
                                of("purpose", "事由", Kind.TEXT, "purpose"),
                                of("amountInCents", "金额", Kind.MONEY, "amount_in_cents"),
                                code(
                                        "state",
                                        "状态",
                                        "state",
                                        Map.of(
                                                "in-approval", "审批中",
                                                "returned", "已退回",
                                                "paid", "已付款",
                                                "refused", "不予通过",
                                                "withdrawn", "已撤回")),
                                of("submittedAt", "发起时间", Kind.TIME, "submitted_at"),
                                of("closedAt", "办结时间", Kind.TIME, "closed_at")),
                        "submittedAt",
                        ABOUT_MONEY,
                        "claimant = :person")
                .foundByInvoices();
    }

    @Bean
    OpenAbout openClaims() {
        return new OpenAbout("claims", "claimant = :person and state in ('in-approval', 'returned')");
    }
}
