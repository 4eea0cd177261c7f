package cn.guicheng.notification;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.Deliveries;
import cn.guicheng.MailServer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What would wait for ever is told to somebody who can act, once; on both databases. */
abstract class NeedsActionTest {
    @OnH2
    static class OnH2Test extends NeedsActionTest {}

    @OnPostgres
    static class OnPostgresTest extends NeedsActionTest {}

    private static final String HEAD = "engineering-head";

    /** As many tasks for one reason are told each, more in one letter. */
    private static final int ONE_BY_ONE = 10;

    @Autowired
    TestOffice office;

    @Autowired
    Deliveries deliveries;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theMailServerIsUp() {
        deliveries.forget();
        MailServer.up();
    }

    @AfterEach
    void everybodyIsBack() {
        ClockUtil.reset();
        MailServer.down();
        if (identityService.createUserQuery().memberOfGroup(HEAD).count() == 0) {
            identityService.createMembership("sunzhiqiang", HEAD);
        }
        office.newcomersLeave();
    }

    @Test
    void whoCannotBeReachedIsToldToTheAdministratorOnceForEachAddress() {
        office.newPerson("weida", "未", "达", "keine-adresse", "accountant");
        deliveries.run();
        assertThat(told("admin", "未达（weida）")).isEmpty();
        office.departmentHeadSigns(office.started());
        deliveries.run();
        office.departmentHeadSigns(office.started());
        deliveries.run();

        assertThat(told("admin", "未达（weida）"))
                .singleElement()
                .asString()
                .startsWith("无法通知未达（weida）：“keine-adresse”不是邮件地址。");
        deliveries.run();
        assertThat(MailServer.received("无法通知未达"))
                .extracting(MailServer::recipient)
                .containsExactly("admin");

        changeAddress("auch-keine");
        office.departmentHeadSigns(office.started());
        deliveries.run();
        assertThat(told("admin", "无法通知未达（weida）")).hasSize(2);
        assertThat(told("chenjianhua", "无法通知未达（weida）")).isEmpty();
    }

    @Test
    void aTaskThatNobodyMayDoIsToldAtOnceToTheHeadAndTheAdministrator() {
        office.lastHolder("jinkuai", "金", "快", "finance", "accountant");
        List.of("liuyang", "songjing").forEach(person -> identityService.deleteMembership(person, "accountant"));
        String claim = office.started();
        office.departmentHeadSigns(claim);
        String words = "“财务会计”没有人担任，没有人可以办理：" + office.task(claim).getName();
        for (String person : List.of("admin", "zhouminghui")) {
            assertThat(ofCase(claim, person)).containsExactly(words);
        }
        assertThat(ofCase(claim, CLAIMANT)).isEmpty();
        assertThat(ofCase(claim, "chenjianhua")).as("after a working hour").isEmpty();

        deliveries.runAfter(Duration.ofDays(3));
        assertThat(ofCase(claim, "admin")).as("once").hasSize(1);
        List.of("liuyang", "songjing").forEach(person -> identityService.createMembership(person, "accountant"));
    }

    @Test
    void theLastOneWhoLeavesAPostLeavesItsTasksToSomebody() {
        office.lastHolder("lishou", "黎", "守", "engineering", HEAD);
        String claim = office.started();
        for (int more = 0; more < ONE_BY_ONE; more++) {
            office.started();
        }
        Set<String> before = notices("admin").keySet();
        identityService.deleteMembership("sunzhiqiang", HEAD);
        Map<String, String> news = notices("admin");
        news.keySet().removeAll(before);
        assertThat(news.values())
                .as("what waits for more than the post may be told besides")
                .filteredOn(text -> text.startsWith("“工程维护部负责人”没有人担任，有 "))
                .singleElement()
                .asString()
                .endsWith(" 项任务没有人可以办理");
        assertThat(told("linxiaoyan", "“工程维护部负责人”没有人担任，有 ")).isNotEmpty();
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    private void changeAddress(String address) {
        office.call(
                "PUT",
                "admin",
                "/engine-rest/user/weida/profile",
                Map.of("id", "weida", "firstName", "未", "lastName", "达", "email", address));
    }

    private List<String> told(String recipient, String words) {
        return notices(recipient).values().stream()
                .filter(text -> text.contains(words))
                .toList();
    }

    /** The words by the notice's id; other tests let days pass, so that the newest need not be dated last. */
    private Map<String, String> notices(String recipient) {
        Map<String, String> notices = new HashMap<>();
        jdbc.sql("select id, text from notice where kind = 'needs-action' and recipient = ?")
                .params(recipient)
                .query(row -> {
                    notices.put(row.getString(1), row.getString(2));
                });
        return notices;
    }

    private List<String> ofCase(String claim, String recipient) {
        return jdbc.sql("select text from notice where kind = 'needs-action' and recipient = ? and case_number = ?")
                .params(recipient, claim)
                .query(String.class)
                .list();
    }
}
