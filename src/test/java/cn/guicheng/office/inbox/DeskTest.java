package cn.guicheng.office.inbox;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.concealment.Concealments;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One list of what a person can do now, the numbers of all filters, and lines that say what each task is about. */
abstract class DeskTest {
    private static final String HEAD = "sunzhiqiang";

    @OnH2
    static class OnH2Test extends DeskTest {}

    @OnPostgres
    static class OnPostgresTest extends DeskTest {}

    @Autowired
    TestOffice office;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    Concealments concealments;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void theNumbersAreThoseOfTheLists() {
        String offered = office.started();
        String held = office.started();
        office.claimTask(HEAD, held);
        ClockUtil.setCurrentTime(
                Date.from(office.task(offered).getDueDate().toInstant().plus(Duration.ofSeconds(30))));
        for (String person : List.of(HEAD, CLAIMANT, "liuyang", "chenjianhua", "admin", "fangzhengyi")) {
            for (JsonNode filter : office.get(person, "/api/desk").body().path("filters")) {
                String id = filter.path("filter").asText();
                // A question that asks for more than all is answered by the engine alone.
                List<String> every = everyTask();
                long counted = 0;
                // So many ids a question may name.
                for (int from = 0; from < every.size(); from += 1_000) {
                    counted += office.post(
                                    person,
                                    "/engine-rest/filter/" + id + "/count",
                                    Map.of(
                                            "active",
                                            true,
                                            "taskIdIn",
                                            every.subList(from, Math.min(from + 1_000, every.size()))))
                            .body()
                            .path("count")
                            .asLong();
                }
                boolean atHand = filter.path("tasks").asText().equals("AT_HAND");
                // The engine knows nothing of separation: it may count more there, never less.
                if (atHand) {
                    assertThat(counted)
                            .isGreaterThanOrEqualTo(filter.path("count").asLong());
                    assertThat(filter.path("count").asLong())
                            .as("%s, %s", person, filter)
                            .isEqualTo(ids(person, "AT_HAND").size());
                } else {
                    assertThat(filter.path("count").asLong())
                            .as("%s, %s", person, filter)
                            .isEqualTo(counted);
                }
                assertThat(count(person, id))
                        .as("%s, %s", person, filter)
                        .isEqualTo(filter.path("count").asLong());
            }
        }
    }

    @Test
    void theOneListHoldsWhatIsOfferedAndWhatIsHeldTheDueFirst() {
        String offered = office.started();
        String held = office.started();
        office.claimTask(HEAD, held);
        String taken = office.started("yeqing", office.claim("yeqing", List.of(TestOffice.line(100))));
        List<String> ids = ids(HEAD, "AT_HAND");
        assertThat(ids).contains(task(offered), task(held)).doesNotContain(task(taken));
        List<Date> due = new ArrayList<>();
        for (JsonNode task : list(HEAD, "AT_HAND")) {
            due.add(Date.from(
                    java.time.OffsetDateTime.parse(task.path("due").asText().replaceFirst("(\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant()));
        }
        assertThat(due).isSorted();
    }

    @Test
    void whatIsPutOffIsNotAtHandUntilItsTime() {
        String claim = office.started();
        String task = task(claim);
        Date later = Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(4)));
        long before = number(HEAD, "AT_HAND");
        Task put = office.task(claim);
        put.setFollowUpDate(later);
        taskService.saveTask(put);
        assertThat(number(HEAD, "AT_HAND")).isEqualTo(before - 1);
        assertThat(ids(HEAD, "AT_HAND")).doesNotContain(task);
        assertThat(ids(HEAD, "PUT_OFF")).contains(task);
        assertThat(ids(HEAD, "OFFERED")).as("it is still theirs to claim").contains(task);
        assertThat(office.post(
                                HEAD,
                                "/engine-rest/filter/" + filter(HEAD, "AT_HAND") + "/list",
                                Map.of("active", true, "taskIdIn", List.of(task)))
                        .body())
                .as("asked for more than all")
                .isEmpty();
        ClockUtil.setCurrentTime(later);
        assertThat(ids(HEAD, "AT_HAND")).contains(task);
        assertThat(number(HEAD, "AT_HAND")).isEqualTo(before);
    }

    /** Whoever signed as head of the department rechecks nothing of the same claim (SOD-01), whatever posts they hold. */
    @Test
    void whatSomebodyMayNotDoBecauseOfWhatTheyDidIsNotAtHand() {
        office.newPerson("deskboth", "周", "兼", null, "engineering", "engineering-head", "finance-head");
        String claim = office.started();
        office.does("deskboth", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.APPROVE);
        String other = office.started();
        office.walkTo(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, claim);
        office.walkTo(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, other);
        assertThat(ids("deskboth", "AT_HAND")).contains(task(other)).doesNotContain(task(claim));
        assertThat(number("deskboth", "AT_HAND"))
                .isEqualTo(ids("deskboth", "AT_HAND").size());
        assertThat(ids("zhouminghui", "AT_HAND")).contains(task(other), task(claim));
        assertThat(ids("deskboth", "OFFERED"))
                .as("seen, and told why on claiming")
                .contains(task(claim));
        assertThat(office.get("deskboth", "/api/desk/tasks?size=200").body().has(task(claim)))
                .isFalse();
        // What the list holds is what may be done, and nothing else.
        ids("deskboth", "AT_HAND")
                .forEach(id -> assertThat(claims("deskboth", id)).isEqualTo(204));
        assertThat(claims("deskboth", task(claim))).isEqualTo(403);
        office.removePerson("deskboth");
    }

    /** Who asked for the money does no step of its payment (SOD-01), though they hold the post. */
    @Test
    void onesOwnClaimIsNotAtHand() {
        String own = office.started(HEAD, office.claim(HEAD, List.of(TestOffice.line(100))));
        String instance = office.task(own).getId();
        assertThat(ids(HEAD, "AT_HAND")).doesNotContain(instance);
        office.newPerson("deskclaims", "金", "自", null, "finance", "accountant");
        String claim = office.started("deskclaims", office.claim("deskclaims", List.of(TestOffice.line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.APPROVE);
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        assertThat(ids("deskclaims", "AT_HAND")).doesNotContain(task(claim));
        assertThat(ids("liuyang", "AT_HAND")).contains(task(claim));
        assertThat(claims("deskclaims", task(claim))).isEqualTo(403);
        office.removePerson("deskclaims");
    }

    private int claims(String person, String task) {
        int status = office.post(person, "/engine-rest/task/" + task + "/claim", Map.of("userId", person))
                .status();
        if (status == 204) {
            office.post(person, "/engine-rest/task/" + task + "/unclaim", Map.of());
        }
        return status;
    }

    private long number(String person, String tasks) {
        return StreamSupport.stream(
                        office.get(person, "/api/desk").body().path("filters").spliterator(), false)
                .filter(filter -> filter.path("tasks").asText().equals(tasks))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asLong();
    }

    @Test
    void theListsOfTheEngineAndOfTheLookUpAreTheSameWhateverTheOrder() {
        office.started();
        String held = office.started();
        office.claimTask(HEAD, held);
        for (String by :
                List.of("dueDate", "created", "name", "assignee", "nameCaseInsensitive", "priority", "followUpDate")) {
            for (String order : List.of("asc", "desc")) {
                JsonNode sorted = office.post(
                                HEAD,
                                "/engine-rest/filter/" + filter(HEAD, "AT_HAND") + "/list?firstResult=0&maxResults=900",
                                Map.of("active", true, "sorting", List.of(Map.of("sortBy", by, "sortOrder", order))))
                        .body();
                assertThat(sorted.findValuesAsText("id"))
                        .as(by + " " + order)
                        .containsExactlyInAnyOrderElementsOf(ids(HEAD, "AT_HAND"));
            }
        }
    }

    @Test
    void pagesFollowOneAnother() {
        for (int i = 0; i < 4; i++) {
            office.started();
        }
        List<String> all = ids(HEAD, "AT_HAND");
        List<String> paged = new ArrayList<>();
        for (int first = 0; first < all.size(); first += 3) {
            paged.addAll(office.post(
                            HEAD,
                            "/engine-rest/filter/" + filter(HEAD, "AT_HAND") + "/list?firstResult=" + first
                                    + "&maxResults=3",
                            sortedByDue())
                    .body()
                    .findValuesAsText("id"));
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void whatIsSuspendedIsLeftOutWhereOnlyActiveTasksAreAskedFor() {
        String claim = office.started();
        String task = task(claim);
        String instance = office.task(claim).getProcessInstanceId();
        runtimeService.suspendProcessInstanceById(instance);
        try {
            assertThat(ids(HEAD, "AT_HAND")).doesNotContain(task);
            assertThat(office.post(
                                    HEAD,
                                    "/engine-rest/filter/" + filter(HEAD, "AT_HAND")
                                            + "/list?firstResult=0&maxResults=900",
                                    Map.of())
                            .body()
                            .findValuesAsText("id"))
                    .contains(task);
        } finally {
            runtimeService.activateProcessInstanceById(instance);
        }
    }

    @Test
    void aCalledPaymentIsCalledAndDescribedAsTheClaimItPays() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        JsonNode card = card("liuyang", claim);
        assertThat(card.path("procedureName").asText()).isEqualTo("费用报销");
        assertThat(card.path("subject").asText()).isEqualTo("出差");
        assertThat(card.path("applicant").asText()).isEqualTo("李娜");
        assertThat(card.path("amountInCents").asLong()).isEqualTo(12_345);
        assertThat(card.path("caseNumber").asText()).isEqualTo(claim);
        assertThat(card.path("step").asText()).isEqualTo(office.task(claim).getName());
        assertThat(card.path("holder").isNull()).isTrue();
        assertThat(card.path("held").asBoolean()).isFalse();
        assertThat(card.path("answers").path("alone").asBoolean())
                .as("the audit asks for five facts")
                .isFalse();
    }

    @Test
    void aCardSaysWhoHoldsItByName() {
        String claim = office.started();
        office.claimTask(HEAD, claim);
        JsonNode card = card(HEAD, claim);
        assertThat(card.path("holder").asText()).isEqualTo("孙志强");
        assertThat(card.path("held").asBoolean()).isTrue();
    }

    @Test
    void aFormThatAsksForAnAnswerAloneIsAnsweredFromTheList() {
        JsonNode answers = card(HEAD, office.started()).path("answers");
        assertThat(answers.path("alone").asBoolean()).isTrue();
        assertThat(answers.path("choices").findValuesAsText("value")).containsExactly("approve", "return", "refuse");
        assertThat(answers.path("choices").findValuesAsText("comment")).containsExactly("false", "true", "true");
        assertThat(answers.path("choices").findValuesAsText("label").get(0)).isEqualTo("同意");
    }

    @Test
    void whatBecameOfATaskIsToldToThoseWhoMaySeeTheCase() {
        String claim = office.started();
        String task = task(claim);
        assertThat(office.get(HEAD, "/api/tasks/" + task + "/done").status())
                .as("it waits")
                .isEqualTo(404);
        office.departmentHeadSigns(claim);
        JsonNode done = office.get(HEAD, "/api/tasks/" + task + "/done").body();
        assertThat(done.path("caseNumber").asText()).isEqualTo(claim);
        assertThat(done.path("by").asText()).isEqualTo("孙志强");
        assertThat(office.get("huangang", "/api/tasks/" + task + "/done").status())
                .isEqualTo(404);
        assertThat(office.get(HEAD, "/api/tasks/no-such/done").status()).isEqualTo(404);

        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        String withdrawn = task(claim);
        office.post(CLAIMANT, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of());
        assertThat(office.get(CLAIMANT, "/api/tasks/" + withdrawn + "/done")
                        .body()
                        .path("by")
                        .isNull())
                .isTrue();
    }

    @Test
    void whetherTheNextTaskOpensIsEachPersonsChoice() {
        assertThat(opensNext("madong")).isTrue();
        assertThat(office.call("PUT", "madong", "/api/desk/choices", Map.of("opensNext", false))
                        .status())
                .isEqualTo(204);
        assertThat(opensNext("madong")).isFalse();
        assertThat(opensNext(CLAIMANT)).isTrue();
        office.call("PUT", "madong", "/api/desk/choices", Map.of("opensNext", true));
        assertThat(opensNext("madong")).isTrue();
        assertThat(office.call("PUT", "madong", "/api/desk/choices", Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void theNumbersOfRulesAreShownToThoseWhoCheckAndWantThem() {
        for (String checking : List.of("fangzhengyi", "yuanhaibo", "jiangnan", "chenjianhua", HEAD)) {
            JsonNode desk = office.get(checking, "/api/desk").body();
            assertThat(desk.path("checks").asBoolean()).as(checking).isTrue();
            assertThat(desk.path("showsRules").asBoolean()).as(checking).isFalse();
        }
        office.call("PUT", "fangzhengyi", "/api/desk/choices", Map.of("showsRules", true));
        JsonNode desk = office.get("fangzhengyi", "/api/desk").body();
        assertThat(desk.path("showsRules").asBoolean()).isTrue();
        assertThat(desk.path("opensNext").asBoolean()).as("left as it was").isTrue();
        office.call("PUT", "fangzhengyi", "/api/desk/choices", Map.of("showsRules", false));
        for (String staff : List.of(CLAIMANT, "liuyang", "zhangmin", "fengxue")) {
            office.call("PUT", staff, "/api/desk/choices", Map.of("showsRules", true));
            JsonNode theirs = office.get(staff, "/api/desk").body();
            assertThat(theirs.path("checks").asBoolean()).as(staff).isFalse();
            assertThat(theirs.path("showsRules").asBoolean()).as(staff).isFalse();
        }
    }

    private boolean opensNext(String person) {
        return office.get(person, "/api/desk").body().path("opensNext").asBoolean();
    }

    private JsonNode card(String person, String claim) {
        return office.get(person, "/api/tasks/cards?ids=" + task(claim)).body().path(task(claim));
    }

    private String task(String claim) {
        return office.task(claim).getId();
    }

    private List<String> everyTask() {
        return office.everyTask().stream().map(Task::getId).toList();
    }

    private String filter(String person, String tasks) {
        return StreamSupport.stream(
                        office.get(person, "/api/desk").body().path("filters").spliterator(), false)
                .filter(filter -> filter.path("tasks").asText().equals(tasks))
                .findFirst()
                .orElseThrow()
                .path("filter")
                .asText();
    }

    private long count(String person, String filter) {
        return office.post(person, "/engine-rest/filter/" + filter + "/count", Map.of("active", true))
                .body()
                .path("count")
                .asLong();
    }

    private JsonNode list(String person, String tasks) {
        return office.post(
                        person,
                        "/engine-rest/filter/" + filter(person, tasks) + "/list?firstResult=0&maxResults=900",
                        sortedByDue())
                .body();
    }

    private static Map<String, Object> sortedByDue() {
        return Map.of("active", true, "sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")));
    }

    private List<String> ids(String person, String tasks) {
        return list(person, tasks).findValuesAsText("id");
    }

    /** Who signed a step of a case that is now about them sees their signature, and not what it says (SOD-10). */
    @Test
    void theSheetOfATaskHidesWhatTheCaseIsAboutFromWhomItIsConcealed() {
        String claim = office.started();
        office.does(HEAD, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.APPROVE);
        String sheet = "/api/tasks/" + office.task(claim).getId() + "/sheet";
        assertThat(office.get(HEAD, sheet).body().path("desk").path("subject").asText())
                .isEqualTo("出差");
        transaction.execute(status -> concealments.conceal(claim, HEAD));
        Answer concealed = office.get(HEAD, sheet);
        assertThat(concealed.status()).isEqualTo(200);
        assertThat(concealed.body().path("desk").path("subject").isNull()).isTrue();
    }
}
