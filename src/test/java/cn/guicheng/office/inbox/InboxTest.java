package cn.guicheng.office.inbox;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ready-made filters list what a person has to do, and rights to a task last as long as the task is theirs. */
@OnH2
class InboxTest {
    @Autowired
    TestOffice office;

    @Autowired
    AuthorizationService authorizationService;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void everybodyHasTheSameFilters() {
        for (String person : List.of(CLAIMANT, "tangli", "chenjianhua", "admin")) {
            assertThat(office.get(person, "/engine-rest/filter").body().findValuesAsText("name"))
                    .as(person)
                    .containsExactlyInAnyOrder("待我处理", "我的待办", "待签收", "已逾期", "稍后回访");
        }
    }

    @Test
    void aTaskIsToBeClaimedThenMineThenToBeClaimedAgain() {
        String claim = office.started();
        assertThat(listed("sunzhiqiang", "待签收", claim)).isTrue();
        assertThat(listed("sunzhiqiang", "我的待办", claim)).isFalse();

        office.claimTask("sunzhiqiang", claim);
        assertThat(listed("sunzhiqiang", "待签收", claim)).isFalse();
        assertThat(listed("sunzhiqiang", "我的待办", claim)).isTrue();

        office.post("sunzhiqiang", "/engine-rest/task/" + office.task(claim).getId() + "/unclaim", Map.of());
        assertThat(listed("sunzhiqiang", "待签收", claim)).isTrue();
        assertThat(listed("madong", "待签收", claim)).isFalse();
    }

    @Test
    void whatIsOverdueIsMineOrWaitsToBeClaimedAndNotSomebodyElses() {
        String waiting = atTheAccountants();
        String liuyangs = atTheAccountants();
        office.claimTask("liuyang", liuyangs);
        ClockUtil.setCurrentTime(
                Date.from(office.task(liuyangs).getDueDate().toInstant().plus(Duration.ofMinutes(1))));

        assertThat(listed("liuyang", "已逾期", waiting)).isTrue();
        assertThat(listed("liuyang", "已逾期", liuyangs)).isTrue();
        assertThat(listed("songjing", "已逾期", waiting)).isTrue();
        assertThat(listed("songjing", "已逾期", liuyangs)).isFalse();
    }

    @Test
    void nothingIsOverdueBeforeItsTime() {
        String claim = office.started();
        ClockUtil.setCurrentTime(
                Date.from(office.task(claim).getDueDate().toInstant().minus(Duration.ofMinutes(1))));
        assertThat(listed("sunzhiqiang", "已逾期", claim)).isFalse();
    }

    @Test
    void aTaskTakenAwayIsNoLongerKnownToWhoHadIt() {
        String claim = atTheAccountants();
        office.claimTask("liuyang", claim);
        String task = office.task(claim).getId();
        office.post("admin", "/engine-rest/task/" + task + "/assignee", Map.of("userId", "songjing"));

        assertThat(office.task(claim).getAssignee()).isEqualTo("songjing");
        assertThat(listed("liuyang", "我的待办", claim)).isFalse();
        assertThat(listed("songjing", "我的待办", claim)).isTrue();
    }

    @Test
    void aTaskThatIsDoneLeavesNoRightsToItBehind() {
        String claim = office.started();
        String task = office.task(claim).getId();
        assertThat(rightsTo(task)).isEqualTo(1);
        office.claimTask("sunzhiqiang", claim);
        assertThat(rightsTo(task)).isEqualTo(2);

        office.departmentHeadSigns(claim);

        assertThat(rightsTo(task)).isZero();
    }

    private long rightsTo(String task) {
        return authorizationService
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .count();
    }

    @Test
    void aTaskShowsCaseNumberApplicantAmountAndDueDate() {
        String claim = office.started();
        JsonNode card = office.get(
                        "sunzhiqiang",
                        "/api/tasks/cards?ids=" + office.task(claim).getId())
                .body();
        assertThat(card.toString()).contains(claim, "李娜", "12345", "dueAt");
    }

    @Test
    void aQuestionMayNameATaskTwiceOrNothingAtAll() {
        String claim = office.started();
        String task = office.task(claim).getId();
        for (String name : List.of("待我处理", "待签收", "我的待办")) {
            String filter = "/engine-rest/filter/" + filter("sunzhiqiang", name);
            int expected = name.equals("我的待办") ? 0 : 1;
            Map<String, Object> twice = Map.of("taskIdIn", List.of(task, task));
            assertThat(office.post("sunzhiqiang", filter + "/list", twice).body())
                    .as(name)
                    .hasSize(expected);
            assertThat(office.post("sunzhiqiang", filter + "/count", twice)
                            .body()
                            .path("count")
                            .asInt())
                    .isEqualTo(expected);
            int all = office.get("sunzhiqiang", filter + "/count")
                    .body()
                    .path("count")
                    .asInt();
            assertThat(office.get("sunzhiqiang", filter + "/list").body()).hasSize(all);
            assertThat(office.get("sunzhiqiang", filter + "/list?firstResult=0&maxResults=1000")
                            .body())
                    .hasSize(all);
        }
    }

    @Test
    void whatIsAtHandIsSortedByNameAsTheEngineSorts() {
        office.started();
        for (String order : List.of("name", "nameCaseInsensitive")) {
            JsonNode page = office.post(
                            "sunzhiqiang",
                            "/engine-rest/filter/" + filter("sunzhiqiang", "待我处理")
                                    + "/list?firstResult=0&maxResults=1000",
                            Map.of("sorting", List.of(Map.of("sortBy", order, "sortOrder", "desc"))))
                    .body();
            assertThat(page.findValuesAsText("name")).as(order).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void theStartListShowsWhatThisPersonMayStart() {
        String query = "/engine-rest/process-definition?latest=true&active=true&startableInTasklist=true"
                + "&startablePermissionCheck=true";
        assertThat(office.get(CLAIMANT, query).body().findValuesAsText("key"))
                .contains("reimbursement")
                .doesNotContain("payment-approval");
        assertThat(office.get("zhaozhengguo", query).body()).isEmpty();
    }

    private String atTheAccountants() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        return claim;
    }

    private String filter(String person, String name) {
        return StreamSupport.stream(
                        office.get(person, "/engine-rest/filter").body().spliterator(), false)
                .filter(candidate -> candidate.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private boolean listed(String person, String filter, String claim) {
        JsonNode found = office.post(
                        person,
                        "/engine-rest/filter/" + filter(person, filter) + "/list",
                        Map.of("processInstanceBusinessKey", claim))
                .body();
        return found.size() == 1;
    }
}
