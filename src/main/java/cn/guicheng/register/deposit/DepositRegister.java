package cn.guicheng.register.deposit;

import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deposits as people read them: what is open is found by its state, and how old it is counts to its settlement (DEPO-09). */
@Configuration(proxyBeanMethods = false)
class DepositRegister {
    private static final String AGE_IN_DAYS =
            "cast(extract(day from coalesce(settled_at, current_timestamp) - received_at) as integer)";

    @Bean
    ReadableRegister readableDeposits() {
        return new ReadableRegister(
                        "deposits",
                        "押金登记簿",
                        "每笔装修押金登记一行，从收取到结清：押了多少、押了多久、退了多少、扣了多少。",
                        "deposit",
                        "deposit_number",
                        List.of(
                                of("depositNumber", "押金编号", Kind.NUMBER, "deposit_number"),
                                of("caseNumber", "装修许可", Kind.CASE, "case_number"),
                                of("unit", "房号", Kind.TEXT, "unit"),
                                of("receiptNumber", "收据号", Kind.TEXT, "receipt_number"),
                                of("amountInCents", "押金", Kind.MONEY, "amount_in_cents"),
                                of("refundedInCents", "已退", Kind.MONEY, "refunded_in_cents"),
                                of("deductedInCents", "已扣", Kind.MONEY, "deducted_in_cents"),
                                of("claimedInCents", "扣款超出押金", Kind.MONEY, "claimed_in_cents"),
                                code("state", "状态", "state", Deposit.STATES),
                                of("ageInDays", "在押天数", Kind.COUNT, AGE_IN_DAYS),
                                of("refundCase", "退还单据", Kind.CASE, "refund_case"),
                                of("receivedAt", "收取时间", Kind.TIME, "received_at"),
                                of("settledAt", "结清时间", Kind.TIME, "settled_at")),
                        "receivedAt",
                        Set.of("fee-collector", "permit-officer", "finance", "general-manager"),
                        null)
                .searchedIn("search_text");
    }
}
