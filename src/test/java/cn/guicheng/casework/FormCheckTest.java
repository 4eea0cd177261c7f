package cn.guicheng.casework;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form declares is held on handing in, and told before: the same words at both. */
@OnH2
class FormCheckTest {
    private static final String SLUG = "site-visit";

    @Autowired
    TestOffice office;

    @Autowired
    RuntimeService runtimeService;

    @Test
    void whatIsAcceptedIsReckonedAndKept() {
        Map<String, Object> visit = visit();
        assertThat(told(CLAIMANT, "start", visit)).isEmpty();
        assertThat(office.post(CLAIMANT, address("start", "preview"), visit)
                        .body()
                        .at("/computed/visitDays")
                        .asInt())
                .isEqualTo(3);

        String caseNumber = office.started(CLAIMANT, SLUG, visit);

        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(office.task(caseNumber).getProcessInstanceId())
                        .variableName("visitDays")
                        .singleResult()
                        .getValue())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "visitFrom, 2026-02-30, 开始日期",
        "visitTo, 2026-02-12, 结束日期",
        "visitTo, 2027-02-14, 结束日期",
        "visitTo, , 结束日期",
        "visitDays, 3, 外勤天数",
        "companion, lina, 同行人",
        "companion, nobody, 同行人",
        "companion, admin, 同行人",
        "projectName, 样板房, 房号",
        "unit, ' ', 房号",
        "attachments, 00000000-0000-0000-0000-000000000000, 现场照片",
        "attachments, , 现场照片",
        "category, gift, 费用类别"
    })
    void whatIsRefusedIsToldInTheSameWords(String field, String value, String label) {
        Map<String, Object> visit = visit();
        visit.put(field, value);

        List<String> told = told(CLAIMANT, "start", visit);
        Answer refused = office.start(CLAIMANT, SLUG, withoutNulls(visit));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.message()).startsWith(label + "：");
        assertThat(told).contains(refused.message());
    }

    @ParameterizedTest
    @CsvSource({"taxi, 100, true", "taxi, 101, false", "repair, 2000, true", "repair, 2001, false"})
    void aValueIsHeldAgainstTheTableInForce(String category, long cost, boolean accepted) {
        Map<String, Object> visit = visit();
        visit.put("category", category);
        visit.put("costInYuan", cost);

        assertThat(told(CLAIMANT, "start", visit).isEmpty()).isEqualTo(accepted);
        assertThat(office.start(CLAIMANT, SLUG, visit).status()).isEqualTo(accepted ? 200 : 400);
    }

    @Test
    void valuesMayBeWrittenAsTheEngineWritesThem() {
        Map<String, Object> visit = visit();
        visit.put("category", "gift");
        Map<String, Object> typed = new HashMap<>();
        visit.forEach((name, value) -> typed.put(name, Collections.singletonMap("value", value)));
        assertThat(told(CLAIMANT, "start", typed))
                .isEqualTo(told(CLAIMANT, "start", visit))
                .isNotEmpty();
    }

    @Test
    void aCheckUsesNoAttachmentUpAndOpensNothing() {
        Map<String, Object> visit = visit();
        long open = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(SLUG)
                .count();
        for (int time = 0; time < 3; time++) {
            assertThat(told(CLAIMANT, "start", visit)).isEmpty();
        }
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(SLUG)
                        .count())
                .isEqualTo(open);
        assertThat(office.start(CLAIMANT, SLUG, visit).status()).isEqualTo(200);
        assertThat(told(CLAIMANT, "start", visit)).singleElement().asString().startsWith("现场照片：附件不存在");
    }

    @Test
    void aTasksFormIsCheckedAgainstItsCase() {
        String caseNumber = office.started(CLAIMANT, SLUG, visit());
        assertThat(told("sunzhiqiang", "approval", asked(caseNumber, Map.of("decision", "refuse"))))
                .containsExactly("意见：必须填写。");
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, caseNumber, TestOffice.APPROVE);

        String task = office.task(caseNumber).getId();
        assertThat(told(CLAIMANT, "reportVisit", Map.of("task", task, "fields", Map.of("daysSpent", 4))))
                .containsExactly("实际天数：不得大于 3。");
        assertThat(told(CLAIMANT, "reportVisit", Map.of("task", task, "daysSpent", 3)))
                .isEmpty();
        assertThat(office.complete(CLAIMANT, caseNumber, Map.of("daysSpent", 4)).message())
                .isEqualTo("实际天数：不得大于 3。");
        assertThat(office.complete(CLAIMANT, caseNumber, Map.of("daysSpent", 3)).status())
                .isEqualTo(204);
        assertThat(check(CLAIMANT, "reportVisit", Map.of("task", task)).status())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoCouldHandItInAreAnswered() {
        String caseNumber = office.started(CLAIMANT, SLUG, visit());
        Map<String, Object> asked = asked(caseNumber, Map.of());
        assertThat(check(null, "start", visit()).status()).isEqualTo(401);
        assertThat(check("caohong", "start", visit()).status()).isEqualTo(403);
        assertThat(check("admin", "start", visit()).status()).isEqualTo(403);
        assertThat(check("caohong", "approval", asked).status()).isEqualTo(404);
        assertThat(check("chenjianhua", "approval", asked).status()).isEqualTo(200);
        assertThat(check(CLAIMANT, "reportVisit", asked).status()).isEqualTo(404);
        assertThat(check(CLAIMANT, "approval", Map.of()).status()).isEqualTo(400);
        assertThat(check(CLAIMANT, "nowhere", Map.of()).status()).isEqualTo(404);
        assertThat(office.post(CLAIMANT, "/api/forms/nothing/start/check", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(office.post(CLAIMANT, "/api/forms/reimbursement/approval/check", asked)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "{", ""})
    void whatIsNoFormIsRefused(String body) {
        assertThat(office.send(CLAIMANT, address("start", "check"), body).status())
                .isEqualTo(400);
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        assertThat(check(CLAIMANT, "start", Map.of("unit", "长".repeat(400_000))).status())
                .isEqualTo(413);
    }

    @Test
    void valuesOfAnyKindAreAnsweredAndNeverAFault() {
        for (Object odd : List.of(1, 1.5, 1e300, Long.MAX_VALUE, true, List.of(1), Map.of("a", 1), "x", "")) {
            for (String field : List.of("visitFrom", "costInYuan", "companion", "attachments", "visitDays", "fields")) {
                Map<String, Object> visit = visit();
                visit.put(field, odd);
                assertThat(check(CLAIMANT, "start", visit).status())
                        .as(field + " " + odd)
                        .isEqualTo(200);
            }
        }
    }

    private Map<String, Object> visit() {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("visitFrom", "2026-02-13");
        visit.put("visitTo", "2026-02-24");
        visit.put("companion", "madong");
        visit.put("category", "taxi");
        visit.put("unit", "A-101");
        visit.put("attachments", office.receipt(CLAIMANT));
        return visit;
    }

    private static Map<String, Object> asked(String caseNumber, Map<String, Object> fields) {
        return Map.of("caseNumber", caseNumber, "fields", fields);
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> values) {
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }

    private Answer check(String person, String form, Map<String, ?> body) {
        return office.post(person, address(form, "check"), body);
    }

    private static String address(String form, String what) {
        return "/api/forms/" + SLUG + "/" + form + "/" + what;
    }

    private List<String> told(String person, String form, Map<String, ?> body) {
        Answer answer = check(person, form, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.body().spliterator(), false)
                .map(finding -> finding.path("message"))
                .map(JsonNode::asText)
                .toList();
    }
}
