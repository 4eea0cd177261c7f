package cn.guicheng.register.earlier;

import static cn.guicheng.register.reading.ReadableRegister.ABOUT_MONEY;
import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What earlier versions wrote otherwise, for those who look after it. */
@Configuration(proxyBeanMethods = false)
class NumberClashRegister {
    @Bean
    ReadableRegister readableNumberClashs() {
        return new ReadableRegister(
                "number-clashes",
                "重号登记簿",
                "旧数据中写法不同、实为同一号码，或不成其为号码的，升级时逐条登记，请逐条核对。",
                "number_clash",
                "id",
                List.of(
                        code("register", "登记簿", "register", Map.of("invoices", "发票登记簿", "vouchers", "记账凭证登记簿")),
                        of("written", "原来的写法", Kind.TEXT, "written"),
                        CASE_NUMBER,
                        of("otherCase", "相同号码的单据", Kind.CASE, "other_case"),
                        code(
                                "finding",
                                "情形",
                                "finding",
                                Map.of(
                                        "same", "与另一单据的号码相同",
                                        "may-be-same", "发票代码未填，可能是同一张",
                                        "similar", "不成其为号码，其中数字与另一单据相同",
                                        "no-number", "不成其为号码")),
                        of("foundAt", "发现时间", Kind.TIME, "found_at")),
                "foundAt",
                ABOUT_MONEY,
                null);
    }
}
