package cn.guicheng.register.signature;

import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import cn.guicheng.register.reading.Wording;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The signatures as people read them; everybody reads those of the cases they signed or may see. */
@Configuration(proxyBeanMethods = false)
class SignatureRegister {
    @Bean
    ReadableRegister readableSignatures() {
        return new ReadableRegister(
                        "signatures",
                        "签字登记簿",
                        "每个人在每张单据上的每次签字。",
                        "signature",
                        "id",
                        List.of(
                                CASE_NUMBER,
                                of("task", "环节", Kind.TASK, "task"),
                                of("person", "签字人", Kind.PERSON, "person"),
                                of("post", "岗位", Kind.GROUP, "post"),
                                code("decision", "意见", "decision", Wording.DECISIONS),
                                of("comment", "说明", Kind.TEXT, "comment"),
                                of("signedAt", "签字时间", Kind.TIME, "signed_at"),
                                of("actingFor", "代谁签字", Kind.PERSON, "acting_for")),
                        "signedAt",
                        Set.of("general-manager", "internal-auditor", "process-owner"),
                        "case_number in (select case_number from signature where person = :person or acting_for ="
                                + " :person) or :visibleCases")
                .searchedIn("search_text");
    }
}
