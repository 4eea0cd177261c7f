package cn.guicheng.register.invoice;

import static cn.guicheng.register.reading.ReadableRegister.ABOUT_MONEY;
import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invoices as people read them. */
@Configuration(proxyBeanMethods = false)
class InvoiceRegister {
    @Bean
    ReadableRegister readableInvoices() {
        return new ReadableRegister(
                        "invoices",
                        "发票登记簿",
                        "已报销或正在报销的发票，一张只登记一次。",
                        "invoice",
                        "invoice_key",
                        List.of(
                                of("invoiceCode", "发票代码", Kind.TEXT, "invoice_code"),
                                of("invoiceNumber", "发票号码", Kind.TEXT, "invoice_number"),
                                CASE_NUMBER,
                                of("claimedAt", "登记时间", Kind.TIME, "claimed_at")),
                        "claimedAt",
                        ABOUT_MONEY,
                        null)
                // Code and number in one, as some write them.
                .searchedIn("lower(invoice_key || ' ' || case_number)");
    }
}
