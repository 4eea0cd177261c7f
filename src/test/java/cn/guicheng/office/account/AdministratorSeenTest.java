package cn.guicheng.office.account;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.Deliveries;
import cn.guicheng.MailServer;
import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.office.people.OrganisationProvisioning;
import cn.guicheng.register.access.CallerAddress;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What an administrator does to accounts and rights is seen, and what they may not do; on both databases. */
abstract class AdministratorSeenTest {
    @OnH2
    static class OnH2Test extends AdministratorSeenTest {}

    @OnPostgres
    static class OnPostgresTest extends AdministratorSeenTest {}

    @Autowired
    TestOffice office;

    @Autowired
    IdentityService identityService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OrganisationProvisioning provisioning;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    private Set<String> before;

    @BeforeEach
    void whatWasTold() {
        before = told().keySet();
    }

    @AfterEach
    void nobodyStays() {
        identityService.clearAuthentication();
        office.newcomersLeave();
    }

    @Test
    void aNewPersonTheirPostAndTheirLeavingAreToldAtOnce() {
        office.newPerson("xinren", "新", "人", "xinren@example.com", "engineering", "limit-manager");
        office.removePerson("xinren");

        assertThat(news())
                .containsExactly(
                        "系统管理员（admin）新建了用户新人（xinren）。\n来自地址 127.0.0.1。",
                        "系统管理员（admin）让新人（xinren）加入了工程维护部（engineering）。\n来自地址 127.0.0.1。",
                        "系统管理员（admin）让新人（xinren）加入了限额管理员（limit-manager）。\n来自地址 127.0.0.1。",
                        "系统管理员（admin）停用了新人（xinren）的账号，理由：离职。\n来自地址 127.0.0.1。");
        assertThat(entries("xinren"))
                .extracting(row -> row.path("what").asText())
                .containsExactlyInAnyOrder("account-created", "right-changed", "right-changed", "account-closed");
        assertThat(entries("xinren")).allSatisfy(row -> {
            assertThat(row.path("person").asText()).isEqualTo("admin");
            assertThat(row.path("address").asText()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void itReachesTheInternalAuditorAndTheGeneralManagerAsMail() {
        MailServer.up();
        deliveries.forget();
        office.newPerson("youjian", "邮", "件", "youjian@example.com");
        deliveries.run();

        assertThat(MailServer.received("邮件（youjian）"))
                .extracting(MailServer::recipient)
                .containsExactlyInAnyOrder("fangzhengyi", "chenjianhua");
    }

    @Test
    void aPasswordThatIsResetIsToldAndOnesOwnIsOnlyNoted() {
        office.newPerson("mimaren", "密", "码人", "mimaren@example.com");
        before = told().keySet();
        credentials("admin", "mimaren", "guicheng", "guan-li-yuan-xuan-de");
        assertThat(news()).containsExactly("系统管理员（admin）重置了密码人（mimaren）的密码。\n来自地址 127.0.0.1。");

        credentials("mimaren:guan-li-yuan-xuan-de", "mimaren", "guan-li-yuan-xuan-de", "zi-ji-xuan-de-na-ge");
        assertThat(news()).hasSize(1);
        assertThat(entries("mimaren"))
                .filteredOn(row -> row.path("what").asText().equals("password-changed"))
                .extracting(row -> row.path("result").asText())
                .containsExactlyInAnyOrder("重置", "本人修改");
    }

    @Test
    void ofWhatIsTakenBackNobodyHears() {
        int noted = noted("office-clerk");
        transaction.executeWithoutResult(status -> {
            identityService.createMembership(CLAIMANT, "office-clerk");
            status.setRollbackOnly();
        });
        assertThat(news()).isEmpty();
        assertThat(noted("office-clerk")).isEqualTo(noted);
    }

    private int noted(String words) {
        return office.get("admin", "/api/registers/access-log?page=0&search=" + words)
                .body()
                .path("total")
                .asInt(-1);
    }

    @Test
    void rightsAndGroupsAreToldWhicheverWayTheyChange() {
        Answer created = office.post(
                "admin",
                "/engine-rest/authorization/create",
                Map.of(
                        "type",
                        1,
                        "permissions",
                        List.of("READ"),
                        "userId",
                        CLAIMANT,
                        "resourceType",
                        6,
                        "resourceId",
                        "*"));
        if (created.status() == 200) {
            String id = created.body().path("id").asText();
            assertThat(office.call("DELETE", "admin", "/engine-rest/authorization/" + id, Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(news())
                    .containsExactly(
                            "系统管理员（admin）新增权限：李娜（lina），允许对“流程定义 *”：READ。\n来自地址 127.0.0.1。",
                            "系统管理员（admin）删除权限：李娜（lina），允许对“流程定义 *”：READ。\n来自地址 127.0.0.1。");
            before = told().keySet();
        }
        Group group = identityService.newGroup("ban");
        group.setName("班");
        identityService.saveGroup(group);
        Authorization right = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId("ban");
        right.setResource(Resources.TASK);
        right.setResourceId("*");
        right.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(right);
        authorizationService.deleteAuthorization(right.getId());
        identityService.deleteGroup("ban");
        // What happens within one moment is told in any order.
        assertThat(news())
                .containsExactlyInAnyOrder(
                        "程序新建了组班（ban）。",
                        "程序新增权限：组班（ban），允许对“任务 *”：READ。",
                        "程序删除权限：组班（ban），允许对“任务 *”：READ。",
                        "程序删除了组班（ban）及其全部成员关系。");
    }

    @Test
    void casesAreNoChangesOfRights() {
        String claim = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.APPROVE);
        assertThat(news()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accountant",
                "limit-manager",
                "internal-auditor",
                "process-owner",
                "engineering-head",
                "front-desk"
            })
    void anAdministratorHoldsNoPost(String post) {
        Answer answer = office.call("PUT", "admin", "/engine-rest/group/" + post + "/members/admin", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).contains("系统管理员不能担任");
        assertThatThrownBy(() -> identityService.createMembership("admin", post))
                .isInstanceOf(Refusal.class);
        assertThat(members(post)).doesNotContain("admin");
        assertThat(news()).isEmpty();
    }

    @Test
    void whoHoldsAPostBecomesNoAdministrator() {
        for (String holder : List.of("liuyang", "sunzhiqiang", "fangzhengyi", "hewei")) {
            Answer answer = office.call("PUT", "admin", "/engine-rest/group/camunda-admin/members/" + holder, Map.of());
            assertThat(answer.status()).as(holder).isEqualTo(403);
        }
        assertThat(members("camunda-admin")).containsExactly("admin");
        office.newPerson("erhao", "二", "号", "erhao@example.com", "engineering", "camunda-admin");
        assertThat(members("camunda-admin")).contains("erhao");
        assertThat(office.call("PUT", "erhao", "/engine-rest/group/cashier/members/erhao", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ofTwoAtOnceOnlyOneCounts() throws Exception {
        office.newPerson("shuangxing", "双", "行", "shuangxing@example.com");
        List<Callable<Integer>> both = new ArrayList<>();
        for (String group : List.of("camunda-admin", "accountant")) {
            both.add(() -> office.call("PUT", "admin", "/engine-rest/group/" + group + "/members/shuangxing", Map.of())
                    .status());
        }
        assertThat(Together.together(both)).containsExactlyInAnyOrder(204, 403);
    }

    @Test
    void aPostStaysOneAndAGroupOfAdministratorsBecomesNone() {
        Answer disguised = office.call(
                "PUT", "admin", "/engine-rest/group/accountant", Map.of("id", "accountant", "name", "会计", "type", "X"));
        assertThat(disguised.status()).isEqualTo(403);
        Group group = identityService.newGroup("verein");
        group.setType("X");
        identityService.saveGroup(group);
        identityService.createMembership("admin", "verein");
        Group changed = identityService.createGroupQuery().groupId("verein").singleResult();
        changed.setType("POST");
        assertThatThrownBy(() -> identityService.saveGroup(changed)).isInstanceOf(Refusal.class);
        identityService.deleteGroup("verein");
    }

    @Test
    void whoWasBothBeforeIsToldOfOnceAtTheStart() {
        jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values ('admin', 'cashier')")
                .update();
        try {
            provisioning.provision();
            provisioning.provision();
            assertThat(jdbc.sql("select recipient from notice where text = ? order by recipient")
                            .param("系统管理员系统管理员（admin）同时担任出纳，违反职责分离，须调整")
                            .query(String.class)
                            .list())
                    .containsExactly("chenjianhua", "fangzhengyi");
        } finally {
            jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = 'admin' and GROUP_ID_ = 'cashier'")
                    .update();
        }
    }

    @Test
    void theLastAdministratorStays() {
        Answer left = office.call("DELETE", "admin", "/engine-rest/group/camunda-admin/members/admin", Map.of());
        assertThat(left.status()).isEqualTo(409);
        assertThat(left.message()).contains("至少要留一名系统管理员");
        assertThatThrownBy(() -> identityService.deleteUser("admin")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> identityService.deleteGroup("camunda-admin")).isInstanceOf(Refusal.class);
        assertThat(members("camunda-admin")).containsExactly("admin");
    }

    @Test
    void twoWhoRemoveEachOtherLeaveOne() throws Exception {
        office.newPerson("ersan", "二", "三", "ersan@example.com", "camunda-admin");
        List<Integer> answers = Together.together(List.of(
                () -> office.call("DELETE", "admin", "/engine-rest/group/camunda-admin/members/ersan", Map.of())
                        .status(),
                () -> office.call("DELETE", "ersan", "/engine-rest/group/camunda-admin/members/admin", Map.of())
                        .status()));
        assertThat(answers).contains(204);
        assertThat(members("camunda-admin")).hasSize(1);
        if (!members("camunda-admin").contains("admin")) {
            identityService.createMembership("admin", "camunda-admin");
            identityService.deleteMembership("ersan", "camunda-admin");
        }
    }

    @Test
    void onesNameIsTheAdministratorsToChange() {
        office.newPerson("gaiming", "改", "名", "gaiming@example.com");
        before = told().keySet();
        identityService.setAuthentication("gaiming", List.of());
        var own = identityService.createUserQuery().userId("gaiming").singleResult();
        own.setFirstName("陈");
        assertThatThrownBy(() -> identityService.saveUser(own)).hasMessageContaining("姓名由系统管理员修改");
        var mail = identityService.createUserQuery().userId("gaiming").singleResult();
        mail.setEmail("neu@example.com");
        identityService.saveUser(mail);
        identityService.clearAuthentication();
        assertThat(news()).isEmpty();

        assertThat(office.call(
                                "PUT",
                                "admin",
                                "/engine-rest/user/gaiming/profile",
                                Map.of("id", "gaiming", "firstName", "陈", "lastName", "名", "email", "neu@example.com"))
                        .status())
                .isEqualTo(204);
        assertThat(news()).containsExactly("系统管理员（admin）修改了改名（gaiming）的个人资料：姓名由“改名”改为“陈名”。\n来自地址 127.0.0.1。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "guicheng", "1234567890", "qwertyuiop", "lina2026lina", "Li-Na-Li-Na-1"})
    void aWeakPasswordIsRefusedWhicheverWayItComes(String password) {
        Map<String, Object> profile = Map.of("id", "li.na", "firstName", "弱", "lastName", "密", "email", "");
        Answer created = office.post(
                "admin",
                "/engine-rest/user/create",
                Map.of("profile", profile, "credentials", Map.of("password", password)));
        assertThat(created.status()).isEqualTo(400);
        assertThat(created.message()).startsWith("密码：");
        assertThat(identityService.createUserQuery().userId("li.na").count()).isZero();

        Answer changed = office.call(
                "PUT",
                CLAIMANT,
                "/engine-rest/user/lina/credentials",
                Map.of("authenticatedUserPassword", "guicheng", "password", password));
        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed.message()).startsWith("密码：");

        var user = identityService.createUserQuery().userId(CLAIMANT).singleResult();
        user.setPassword(password);
        assertThatThrownBy(() -> identityService.saveUser(user)).hasMessageStartingWith("密码：");
        assertThat(office.get(CLAIMANT, "/api/cases").status()).isEqualTo(200);
    }

    @Test
    void whoGuessesAPasswordWhereItIsChangedIsSlowedToo() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(), response));
        CallerAddress.set("192.0.2.77");
        try {
            for (int i = 0; i < 10; i++) {
                assertThat(identityService.checkPassword("caohong", "wrong")).isFalse();
            }
            assertThatThrownBy(() -> identityService.checkPassword("caohong", "guicheng"))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(429));
            assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(1, 300);
        } finally {
            CallerAddress.clear();
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(office.get("caohong", "/api/cases").status()).isEqualTo(200);
    }

    private void credentials(String as, String person, String own, String password) {
        assertThat(office.call(
                                "PUT",
                                as,
                                "/engine-rest/user/" + person + "/credentials",
                                Map.of("authenticatedUserPassword", own, "password", password))
                        .status())
                .isEqualTo(204);
    }

    private List<String> members(String group) {
        return identityService.createUserQuery().memberOfGroup(group).list().stream()
                .map(org.camunda.bpm.engine.identity.User::getId)
                .toList();
    }

    /** What was told since the test began, each once. */
    private List<String> news() {
        Map<String, String> told = told();
        told.keySet().removeAll(before);
        return List.copyOf(told.values());
    }

    /** The words by the notice's id; other tests let days pass, so that what came first may be dated last. */
    private Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id, text from notice where kind = 'account-changed' and recipient = 'fangzhengyi'
                        order by created_at, id""")
                .query(row -> {
                    told.put(row.getString(1), row.getString(2));
                });
        return told;
    }

    private List<JsonNode> entries(String subject) {
        List<JsonNode> rows = new ArrayList<>();
        office.get("fangzhengyi", "/api/registers/access-log?search=" + subject)
                .body()
                .path("rows")
                .forEach(row -> {
                    if (row.path("subject").asText().equals(subject)) {
                        rows.add(row);
                    }
                });
        return rows;
    }
}
