package cn.guicheng.register.reading;

import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A register that exists in the tests only: one bean more, no file edited. */
@TestConfiguration
public class RegisterAddedLater {
    @Bean
    ReadableRegister addedLater() {
        return new ReadableRegister(
                "exclusions",
                "回避登记簿（测试）",
                "谁在哪张单据中须回避。",
                "exclusion",
                "person",
                List.of(
                        of("caseNumber", "单据编号", Kind.CASE, "case_number"),
                        of("person", "人员", Kind.PERSON, "person"),
                        of("reason", "原因", Kind.TEXT, "reason")),
                null,
                Set.of("internal-auditor"),
                null);
    }
}
