package cn.guicheng.register.voucher;

import static cn.guicheng.register.reading.ReadableRegister.ABOUT_MONEY;
import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vouchers as people read them. */
@Configuration(proxyBeanMethods = false)
class VoucherRegister {
    @Bean
    ReadableRegister readableVouchers() {
        return new ReadableRegister(
                "vouchers",
                "记账凭证登记簿",
                "每张记账凭证登记一行，凭证号当月不重复。",
                "voucher",
                "payment_key",
                List.of(
                        of("voucherMonth", "月份", Kind.NUMBER, "voucher_month"),
                        of("voucherNumber", "凭证号", Kind.NUMBER, "voucher_number"),
                        CASE_NUMBER,
                        of("preparedBy", "制证人", Kind.PERSON, "prepared_by"),
                        of("preparedAt", "制证时间", Kind.TIME, "prepared_at")),
                "preparedAt",
                ABOUT_MONEY,
                null);
    }
}
