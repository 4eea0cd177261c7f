package cn.guicheng.notification;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.Deliveries;
import cn.guicheng.MailServer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what, over real SMTP. */
class NotificationTest {
    abstract static class Told {
        @Autowired
        TestOffice office;

        @Autowired
        Deliveries deliveries;

        @Autowired
        Digests digests;

        @BeforeEach
        void up() {
            MailServer.up();
            deliveries.forget();
        }

        @AfterEach
        void down() {
            MailServer.down();
            ClockUtil.reset();
        }

        @Test
        void everyMemberOfTheTasksGroupIsToldOnceWithTheFactsAndALink() throws Exception {
            String claim = office.started();
            office.departmentHeadSigns(claim);
            deliveries.run();

            assertThat(recipients(claim)).containsExactly("liuyang", "songjing", "sunzhiqiang");
            MimeMessage mail = mailTo("liuyang", claim);
            assertThat(mail.getSubject()).isEqualTo("待签收：审核付款（费用报销 %s，李娜）".formatted(claim));
            String link = office.address() + "/camunda/app/tasklist/default/#/?task="
                    + office.task(claim).getId();
            for (String form : List.of(MailServer.text(mail), MailServer.html(mail))) {
                assertThat(form).contains("刘洋，您好", "¥123.45", "差旅费", "李娜", "办理时限", "（2 个工作日", link);
                assertThat(form).contains("#/guicheng/case?number=" + claim);
            }
        }

        @Test
        void aBarredMemberIsNotTold() {
            String claim = office.started("liuyang", office.claim("liuyang", List.of(line(100))));
            office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);

            assertThat(office.told(claim, "task-opened")).containsExactly("songjing", "zhouminghui");
        }

        @Test
        void theClaimantHearsOfAReturnWithItsReasonAndOfThePayment() throws Exception {
            String claim = office.started();
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
            deliveries.run();

            assertThat(office.told(claim, "case-returned")).containsExactly("lina");
            MimeMessage returned = mailTo("lina", claim);
            assertThat(returned.getSubject()).startsWith("已退回：更正报销单");
            assertThat(MailServer.text(returned)).contains("孙志强（部门负责人签字，退回申请人）：请补充", "回到退回的环节");

            office.does("lina", ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));
            office.walkTo(PaymentApprovalIds.PAY, claim);
            office.cashierPays(claim);
            deliveries.run();
            assertThat(office.told(claim, "case-ended")).containsExactly("lina");
            assertThat(MailServer.received(claim).stream().map(MailServer::subject))
                    .contains("单据已付款（费用报销 %s，李娜）".formatted(claim));
        }

        @Test
        void theClaimantHearsOfARefusalButNotOfTheirOwnWithdrawal() {
            String refused = office.started();
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, refused, REFUSE);
            String withdrawn = office.started();
            office.post("lina", "/api/cases/" + withdrawn + "/messages/reimbursement.withdrawn", Map.of());

            assertThat(office.outcome(withdrawn)).isEqualTo("withdrawn");
            assertThat(office.told(refused, "case-ended")).containsExactly("lina");
            assertThat(office.told(withdrawn, "case-ended")).isEmpty();
        }

        @Test
        void oneTaskIsOneMailHoweverOftenItIsReassignedAndDelivered() {
            String claim = office.started();
            office.departmentHeadSigns(claim);
            String task = office.task(claim).getId();
            for (String person : List.of("liuyang", "songjing", "liuyang", "songjing")) {
                assertThat(office.post("admin", "/engine-rest/task/" + task + "/assignee", Map.of("userId", person))
                                .status())
                        .isEqualTo(204);
                deliveries.run();
            }
            office.post("songjing", "/engine-rest/task/" + task + "/unclaim", Map.of());
            office.claimTask("liuyang", claim);
            deliveries.run();

            assertThat(recipients(claim)).containsExactly("liuyang", "songjing", "sunzhiqiang");
        }

        @Test
        void aTaskGivenToSomebodyWhoJoinedLaterIsToldToThem() {
            String claim = office.started();
            office.departmentHeadSigns(claim);
            office.newPerson("zhengwan", "郑", "晚", "zhengwan@example.com", "accountant");
            office.post(
                    "admin",
                    "/engine-rest/task/" + office.task(claim).getId() + "/assignee",
                    Map.of("userId", "zhengwan"));
            deliveries.run();

            assertThat(recipients(claim)).contains("zhengwan");
            office.removePerson("zhengwan");
        }

        @Test
        void aPersonInFiveGroupsOfATaskGetsOneMail() {
            office.newPerson(
                    "wuzu",
                    "吴",
                    "祖",
                    "wuzu@example.com",
                    "steward",
                    "fee-collector",
                    "quality-inspector",
                    "archive-clerk",
                    "permit-officer");
            String number = office.post(
                            "lina",
                            "/engine-rest/process-definition/key/joint-reading/start",
                            TestOffice.variables(Map.of("topic", "通知")))
                    .body()
                    .path("businessKey")
                    .asText();
            deliveries.run();

            assertThat(recipients(number))
                    .containsExactly("dengjie", "fengxue", "gaofeng", "hanmei", "pengyu", "wuzu", "xieting");
            office.removePerson("wuzu");
        }

        @Test
        void peopleChooseADailyDigestOrNothing() throws Exception {
            choose("songjing", Map.of("task-opened", "digest"));
            choose("liuyang", Map.of("task-opened", "none"));
            String first = office.started();
            String second = office.started();
            office.departmentHeadSigns(first);
            office.departmentHeadSigns(second);
            deliveries.run();
            assertThat(recipients(first)).containsExactly("sunzhiqiang");

            office.accountantAudits(second);
            digests.send();
            digests.send();
            deliveries.run();
            List<MimeMessage> sent = MailServer.received("通知汇总").stream()
                    .filter(mail -> MailServer.text(mail).contains(first))
                    .toList();
            assertThat(sent).hasSize(1);
            assertThat(MailServer.recipient(sent.get(0))).isEqualTo("songjing");
            assertThat(MailServer.text(sent.get(0))).contains("待签收：审核付款（费用报销 " + first, "打开任务", second);
            assertThat(states(first, "songjing")).containsExactly("sent");
            assertThat(states(first, "liuyang")).containsExactly("suppressed");

            choose("songjing", Map.of("task-opened", "at-once"));
            choose("liuyang", Map.of("task-opened", "at-once"));
        }

        @Test
        void aChoiceThatIsNoneIsRefused() {
            assertThat(office.call("PUT", "lina", "/api/notices/preferences", Map.of("task-opened", "weekly"))
                            .message())
                    .startsWith("新任务：须为");
            assertThat(office.call("PUT", "lina", "/api/notices/preferences", Map.of("gossip", "none"))
                            .status())
                    .isEqualTo(400);
            assertThat(office.get("lina", "/api/notices/preferences").body().findValuesAsText("mode"))
                    .hasSize((int) Arrays.stream(NoticeKind.values())
                            .filter(NoticeKind::isChosen)
                            .count())
                    .containsOnly("at-once");
        }

        @Test
        void whatANameOrAPurposeContainsStaysOutOfTheHeaders() throws Exception {
            office.newPerson(
                    "toutou", "头\r\nBcc: evil@example.com\r\n", "<b>头</b>", "toutou@example.com", "engineering");
            Map<String, Object> values = office.claim("toutou", List.of(line(100)));
            values.put("purpose", "出差\r\nBcc: evil@example.com\r\n\r\n<script>alert(1)</script>");
            String claim = office.started("toutou", values);
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
            deliveries.run();

            for (String person : List.of("sunzhiqiang", "toutou")) {
                MimeMessage mail = mailTo(person, claim);
                assertThat(mail.getHeader("Bcc")).isNull();
                assertThat(mail.getAllRecipients()).hasSize(1);
                assertThat(mail.getSubject()).doesNotContain("\n", "\r");
                assertThat(MailServer.html(mail)).contains("&lt;script&gt;").doesNotContain("<script>", "<b>头");
            }
            office.removePerson("toutou");
        }

        private void choose(String person, Map<String, String> modes) {
            assertThat(office.call("PUT", person, "/api/notices/preferences", modes)
                            .status())
                    .isEqualTo(204);
        }

        private List<String> states(String claim, String person) {
            return office.rows("notices", claim).findParents("recipient").stream()
                    .filter(notice -> notice.path("recipient").asText().equals(person))
                    .map(notice -> notice.path("state").asText())
                    .toList();
        }
    }

    static List<String> recipients(String inSubject) {
        return MailServer.received(inSubject).stream()
                .map(MailServer::recipient)
                .sorted()
                .toList();
    }

    private static MimeMessage mailTo(String person, String claim) {
        return MailServer.received(claim).stream()
                .filter(mail -> MailServer.recipient(mail).equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    @OnH2
    class H2 extends Told {}

    @Nested
    @OnPostgres
    class Postgres extends Told {}
}
