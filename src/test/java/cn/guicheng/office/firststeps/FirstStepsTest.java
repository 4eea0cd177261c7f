package cn.guicheng.office.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads which first steps, and how often; on both databases. */
abstract class FirstStepsTest {
    @OnH2
    static class OnH2Test extends FirstStepsTest {}

    @OnPostgres
    static class OnPostgresTest extends FirstStepsTest {}

    @Autowired
    TestOffice office;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @ParameterizedTest
    @CsvSource({
        "order,                              选好种类, 登记簿",
        "engineering,                        登记簿,   先到期的在上",
        "finance,                            登记簿,   先到期的在上",
        "order order-head,                   待我处理,   登记簿",
        "customer-service front-desk,        由您发起的是“客户诉求”, 系统管理",
        "customer-service fee-collector,     由您发起的是“装修押金退还”, 客户诉求",
        "customer-service archive-clerk,     由您发起的是“档案销毁”, 客户诉求",
        "finance accountant,                 由您办理的是“审核付款”“填制记账凭证”, 由您发起",
        "finance cashier,                    “出纳付款”, 由您发起",
        "order order-head,                   “部门负责人签字”, 由您发起",
        "finance limit-manager,              “审批规则调整”, 由您发起",
        "finance accountant,                 登记簿,   选好种类",
        "general-management general-manager, 登记簿,   选好种类",
        "general-management internal-auditor,登记簿,   选好种类",
        "board-chair,                        待我处理,   发起单据",
        "engineering camunda-admin,          系统管理, 先到期的在上"
    })
    void threeLinesForTheMostThatAPersonIs(String groups, String says, String doesNotSay) {
        Answer answer = steps(newPerson(groups.split(" ")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("name").asText()).isEqualTo("新人");
        List<String> lines = StreamSupport.stream(answer.body().path("lines").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.endsWith("。"));
        assertThat(String.join("", lines)).contains(says, "通知设置").doesNotContain(doesNotSay);
    }

    @Test
    void whoCanDoNothingHereReadsNothing() {
        assertThat(steps(newPerson()).status()).isEqualTo(204);
        assertThat(steps("metrics").status()).isEqualTo(204);
    }

    @Test
    void theyAreShownUntilThePersonHasReadThemAndToNobodyElseLess() {
        String one = newPerson("engineering");
        String other = newPerson("engineering");
        assertThat(steps(one).status()).isEqualTo(200);
        assertThat(steps(one).status()).isEqualTo(200);

        assertThat(seen(one).status()).isEqualTo(204);
        assertThat(seen(one).status()).isEqualTo(204);

        assertThat(steps(one).status()).isEqualTo(204);
        assertThat(steps(other).status()).isEqualTo(200);
    }

    @Test
    void twoWindowsAtTheSameMomentAreNoFault() {
        for (int round = 0; round < 3; round++) {
            String person = newPerson("order");
            List<Integer> answers = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(window -> seen(person).status())
                    .toList();
            assertThat(answers).containsOnly(204);
        }
    }

    @Test
    void nobodyReadsThemWithoutLogin() {
        assertThat(steps(null).status()).isEqualTo(401);
        assertThat(seen(null).status()).isEqualTo(401);
    }

    private Answer steps(String person) {
        return office.get(person, "/api/first-steps");
    }

    private Answer seen(String person) {
        return office.post(person, "/api/first-steps/seen", Map.of());
    }

    private String newPerson(String... groups) {
        String id = "newcomer" + System.nanoTime();
        office.newPerson(id, "新", "人", "newcomer@office.example", groups);
        return id;
    }
}
