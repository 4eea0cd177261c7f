package cn.guicheng.register.payment;

import static cn.guicheng.register.reading.ReadableRegister.ABOUT_MONEY;
import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The payments as people read them. */
@Configuration(proxyBeanMethods = false)
class PaymentRegister {
    @Bean
    ReadableRegister readablePayments() {
        return new ReadableRegister(
                        "payments",
                        "付款登记簿",
                        "每付一笔款登记一行。",
                        "payment",
                        "payment_number",
                        List.of(
                                of("paymentNumber", "付款编号", Kind.NUMBER, "payment_number"),
                                CASE_NUMBER,
                                of("payee", "收款人", Kind.TEXT, "payee"),
                                code("category", "费用类别", "category", "category"),
                                of("amountInCents", "金额", Kind.MONEY, "amount_in_cents"),
                                code("method", "付款方式", "method", "paymentMethod"),
                                of("reference", "付款凭据号", Kind.TEXT, "reference"),
                                of("paidBy", "出纳", Kind.PERSON, "paid_by"),
                                of("paidAt", "付款时间", Kind.TIME, "paid_at")),
                        "paidAt",
                        ABOUT_MONEY,
                        null)
                .searchedIn("search_text")
                .foundByInvoices();
    }
}
