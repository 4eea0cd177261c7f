package cn.guicheng.register.taking;

import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.OpenAbout;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The takings as people read them: chosen by day, the daily collection report (FEE-03). */
@Configuration(proxyBeanMethods = false)
class TakingRegister {
    @Bean
    ReadableRegister readableTakings() {
        return new ReadableRegister(
                "takings",
                "收款登记簿",
                "收费人收取的每一笔款登记一行：哪张收据、哪项收费、多少、列入哪次缴款。按日期查找就是收款日报表。",
                "taking",
                "id",
                List.of(
                        of("receiptNumber", "收据号", Kind.TEXT, "receipt_number"),
                        of("caseNumber", "单据编号", Kind.CASE, "case_number"),
                        code("kind", "款项", "kind", Taking.KINDS),
                        of("amountInCents", "金额", Kind.MONEY, "amount_in_cents"),
                        code("method", "收款方式", "method", Taking.METHODS),
                        of("collector", "收费人", Kind.PERSON, "collector"),
                        of("collectedAt", "收款时间", Kind.TIME, "collected_at"),
                        of("handInCase", "缴款单", Kind.CASE, "hand_in_case")),
                "collectedAt",
                Set.of(
                        "finance",
                        "fee-collector",
                        "customer-service-supervisor",
                        "general-manager",
                        "internal-auditor"),
                "collector = :person");
    }

    /** Until somebody signs for the hand-in on which it stands. */
    @Bean
    OpenAbout openTakings() {
        return new OpenAbout(
                "takings",
                "collector = :person and not exists (select 1 from signature s"
                        + " where s.case_number = hand_in_case and s.task <> 'start')");
    }
}
