package cn.guicheng.notification;

import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.Deliveries;
import cn.guicheng.MailServer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.notification.FaultyMailServer.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the mail server does, cases go on, no mail is lost and none comes twice. */
class MailFaultTest {
    private static final List<String> ALL_OF_A_CLAIM = List.of(
            // The chain in its order: head, accountants, manager, finance head, accountants, office leaders, cashiers,
            // claimant.
            "chenjianhua",
            "hewei",
            "lina",
            "liuyang",
            "liuyang",
            "panxiaojun",
            "songjing",
            "songjing",
            "sunzhiqiang",
            "tangli",
            "xulihua",
            "zhouminghui");

    abstract static class Faults {
        @Autowired
        TestOffice office;

        @Autowired
        Deliveries deliveries;

        @BeforeEach
        void nothingIsLeftToDeliver() {
            deliveries.forget();
        }

        @AfterEach
        void down() {
            MailServer.down();
            ClockUtil.reset();
        }

        @Test
        void downFromTheStartAndUpLaterEveryMailComesOnce() {
            String claim = office.started();
            office.walkTo(PaymentApprovalIds.PAY, claim);
            office.cashierPays(claim);
            deliveries.run();
            assertThat(states(claim)).containsOnly("pending").hasSize(ALL_OF_A_CLAIM.size());
            assertThat(office.rows("notices", claim).path(0).path("problem").asText())
                    .contains("暂时无法投递");

            MailServer.up();
            deliveries.runAfter(Duration.ofMinutes(5));
            deliveries.runAfter(Duration.ofHours(1));
            assertThat(NotificationTest.recipients(claim)).isEqualTo(ALL_OF_A_CLAIM);
            assertThat(states(claim)).containsOnly("sent");
        }

        @Test
        void downUnderLoadAndBackEveryMailComesOnce() throws Exception {
            ExecutorService people = Executors.newFixedThreadPool(4);
            try {
                List<Future<String>> claims = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    claims.add(people.submit(() -> {
                        String claim = office.started();
                        office.departmentHeadSigns(claim);
                        return claim;
                    }));
                }
                for (int flickers = 0; flickers < 4; flickers++) {
                    MailServer.up();
                    deliveries.run();
                    MailServer.down();
                    deliveries.run();
                }
                List<String> numbers = new ArrayList<>();
                for (Future<String> claim : claims) {
                    numbers.add(claim.get(60, TimeUnit.SECONDS));
                }
                MailServer.up();
                deliveries.runAfter(Duration.ofMinutes(5));

                for (String claim : numbers) {
                    assertThat(NotificationTest.recipients(claim))
                            .containsExactly("liuyang", "songjing", "sunzhiqiang");
                }
            } finally {
                people.shutdownNow();
            }
        }

        @Test
        void aSlowServerHoldsNobodyUp() throws Exception {
            String waiting = office.started();
            try (FaultyMailServer server = new FaultyMailServer(Fault.SLOW, "")) {
                ExecutorService postman = Executors.newSingleThreadExecutor();
                Future<?> delivery = postman.submit(deliveries::run);
                assertThat(server.called.await(20, TimeUnit.SECONDS)).isTrue();

                String claim = office.started();
                office.walkTo(PaymentApprovalIds.PAY, claim);
                office.cashierPays(claim);
                assertThat(office.outcome(claim)).isEqualTo("paid");
                assertThat(delivery.isDone()).isFalse();
                assertThat(server.taken).isEmpty();

                server.released.countDown();
                delivery.get(60, TimeUnit.SECONDS);
                postman.shutdown();
                assertThat(states(waiting)).containsOnly("sent");
                assertThat(states(claim)).containsOnly("sent");
            }
        }

        @Test
        void oneAddressThatIsRefusedIsShownToTheAdministratorAndTheOthersGetTheirs() {
            String claim = office.started();
            office.departmentHeadSigns(claim);
            try (FaultyMailServer server = new FaultyMailServer(Fault.REFUSES_ONE_ADDRESS, "songjing@")) {
                deliveries.run();
                deliveries.runAfter(Duration.ofHours(1));
            }
            assertThat(notice(claim, "songjing").path("state").asText()).isEqualTo("undeliverable");
            assertThat(notice(claim, "songjing").path("attempts").asInt()).isEqualTo(1);
            assertThat(notice(claim, "songjing").path("problem").asText()).contains("songjing@example.com", "550");
            assertThat(notice(claim, "liuyang").path("state").asText()).isEqualTo("sent");

            MailServer.up();
            assertThat(office.post("songjing", "/api/notices/undeliverable/songjing/retry", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(office.post("admin", "/api/notices/undeliverable/songjing/retry", Map.of())
                            .body()
                            .path("notices")
                            .asInt())
                    .isPositive();
            deliveries.run();
            assertThat(NotificationTest.recipients(claim)).containsExactly("songjing");
        }

        @Test
        void anAddressRefusedForNowIsTriedAgain() {
            String claim = office.started();
            office.departmentHeadSigns(claim);
            try (FaultyMailServer server = new FaultyMailServer(Fault.DEFERS_ONE_ADDRESS, "songjing@")) {
                deliveries.run();
            }
            assertThat(notice(claim, "songjing").path("state").asText()).isEqualTo("pending");
            MailServer.up();
            deliveries.runAfter(Duration.ofMinutes(5));
            assertThat(NotificationTest.recipients(claim)).containsExactly("songjing");
        }

        @Test
        void aServerThatHangsUpAfterItsAnswerHasTheMailOnce() {
            String claim = office.started();
            try (FaultyMailServer server = new FaultyMailServer(Fault.HANGS_UP_AFTER_THE_ANSWER, "")) {
                deliveries.run();
                deliveries.runAfter(Duration.ofMinutes(10));
                assertThat(server.taken.stream().filter(mail -> mail.contains(claim + "@guicheng")))
                        .hasSize(1);
            }
            assertThat(states(claim)).containsExactly("sent");
        }

        @Test
        void aMailWhoseAnswerWasLostComesAgainAsTheSameMail() {
            String claim = office.started();
            List<String> taken;
            try (FaultyMailServer server = new FaultyMailServer(Fault.HANGS_UP_BEFORE_THE_ANSWER, "")) {
                deliveries.run();
                taken = server.taken.stream()
                        .filter(mail -> mail.contains(claim + "@guicheng"))
                        .toList();
            }
            assertThat(states(claim)).containsExactly("pending");
            MailServer.up();
            deliveries.runAfter(Duration.ofMinutes(5));
            deliveries.runAfter(Duration.ofHours(1));

            assertThat(taken).hasSize(1);
            assertThat(MailServer.received(claim)).hasSize(1).allSatisfy(mail -> assertThat(taken.get(0))
                    .contains("Message-ID: " + mail.getHeader("Message-ID")[0]));
        }

        @Test
        void whoHasNoAddressOrNoneThatIsOneIsShownToTheAdministrator() {
            Map<String, String> addresses = Map.of(
                    "adr1",
                    "",
                    "adr2",
                    "kein@@example.com",
                    "adr3",
                    "evil@example.com\r\nBcc: x@example.com",
                    "adr4",
                    "lokal",
                    "adr5",
                    "a@example.com, b@example.com");
            addresses.forEach((id, email) -> office.newPerson(id, "无", "址", email, "accountant"));
            String claim = office.started();
            office.departmentHeadSigns(claim);
            MailServer.up();
            deliveries.run();

            addresses.keySet().forEach(id -> {
                assertThat(notice(claim, id).path("state").asText()).as(id).isEqualTo("undeliverable");
                assertThat(notice(claim, id).path("problem").asText()).as(id).contains("邮件地址");
            });
            assertThat(NotificationTest.recipients(claim)).containsExactly("liuyang", "songjing", "sunzhiqiang");
            addresses.keySet().forEach(id -> {
                office.call(
                        "PUT",
                        "admin",
                        "/engine-rest/user/" + id + "/profile",
                        Map.of("id", id, "firstName", "无", "lastName", "址", "email", id + "@example.com"));
                office.removePerson(id);
            });
        }

        @Test
        void somebodyWhoLeftMeanwhileHoldsNothingUp() {
            office.newPerson("ligang", "离", "岗", "ligang@example.com", "accountant");
            String claim = office.started("lina", office.claim("lina", List.of(line(100))));
            office.departmentHeadSigns(claim);
            office.removePerson("ligang");
            MailServer.up();
            deliveries.run();

            assertThat(notice(claim, "ligang").path("state").asText()).isEqualTo("undeliverable");
            assertThat(notice(claim, "ligang").path("problem").asText()).isEqualTo("没有用户 ligang，或其账号已停用。");
        }

        @Test
        void aServerThatIsDownDoesNotMakeTheProgramUnwell() {
            assertThat(office.get(null, "/actuator/health")
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("UP");
        }

        private List<String> states(String claim) {
            return office.rows("notices", claim).findValuesAsText("state");
        }

        private JsonNode notice(String claim, String recipient) {
            for (JsonNode notice : office.rows("notices", claim)) {
                if (notice.path("recipient").asText().equals(recipient)) {
                    return notice;
                }
            }
            throw new AssertionError(recipient + " was not told of " + claim);
        }
    }

    @Nested
    @OnH2
    class H2 extends Faults {}

    @Nested
    @OnPostgres
    class Postgres extends Faults {}
}
