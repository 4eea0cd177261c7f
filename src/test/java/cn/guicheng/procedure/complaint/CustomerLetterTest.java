package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.Deliveries;
import cn.guicheng.MailServer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer hears by mail, and what nobody outside the office ever does. */
@OnH2
class CustomerLetterTest {
    private static final String ADDRESS = "qian@example.com";

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    Deliveries deliveries;

    ComplaintDesk desk;

    @BeforeEach
    void up() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
        MailServer.up();
        deliveries.forget();
    }

    @AfterEach
    void down() {
        MailServer.down();
    }

    @Test
    void receiptProgressMissedPromiseAndResultReachTheCustomer() throws Exception { // COMP-24, COMP-37, COMP-47
        String request = desk.received("customerEmail", ADDRESS);
        desk.dispatched(request);
        desk.passes(ComplaintIds.TIMER_REPLY_DEADLINE, request);
        desk.informed(request);
        desk.passes(ComplaintIds.TIMER_PROMISE_MISSED, request);
        desk.resolved(request);
        deliveries.run();

        List<MimeMessage> letters = toTheCustomer(request);
        assertThat(letters.stream().map(MailServer::subject))
                .containsExactly(
                        "您的诉求我们已经受理（%s）".formatted(request),
                        "您反映的事项正在办理（%s）".formatted(request),
                        "致歉：未能按约定时间答复您（%s）".formatted(request),
                        "您反映的事项已经处理（%s）".formatted(request));
        for (MimeMessage letter : letters) {
            for (String form : List.of(MailServer.text(letter), MailServer.html(letter))) {
                assertThat(form).contains("钱女士，您好", request, "客户服务部").doesNotContain("通知设置", "tasklist", "严重程度");
            }
        }
        assertThat(MailServer.text(letters.get(3))).contains("更换了楼上的水管。");
    }

    @Test
    void internalWordsAndTheNameOfWhoeverItIsAboutStayInside() throws Exception { // CALL-07
        String request = desk.received("customerEmail", ADDRESS, "complainedPerson", COLLEAGUE, "topic", "service");
        office.does(
                FRONT_DESK,
                ComplaintIds.DISPATCH_REQUEST,
                request,
                Map.of("department", "customer-service", "responsiblePerson", "gaofeng", "comment", "内部甲"));
        office.does(
                "gaofeng",
                ComplaintIds.RESOLVE_REQUEST,
                request,
                Map.of(
                        "decision", "resolved",
                        "resolution", "罗欣（luoxin）已向您道歉。<b>抱歉</b>",
                        "rootCause", "attitude",
                        "comment", "内部乙"));
        office.does(INSPECTOR, ComplaintIds.JUDGE_COMPLAINT, request, Map.of("upheld", true, "comment", "内部丙"));
        deliveries.run();

        MimeMessage result = toTheCustomer(request).get(1);
        for (String form : List.of(MailServer.text(result), MailServer.html(result))) {
            assertThat(form).contains("有关人员").doesNotContain("罗欣", COLLEAGUE, "内部", "邓洁");
        }
        assertThat(MailServer.html(result)).contains("&lt;b&gt;").doesNotContain("<b>抱歉");
    }

    @Test
    void anEndingTheCustomerDidNotHearOfOnTheTelephoneIsWritten() {
        String request = desk.waitingForCall("customerEmail", ADDRESS);
        for (int i = 0; i < 3; i++) {
            desk.called(request, "unreachable");
        }
        office.does(
                SUPERVISOR,
                ComplaintIds.DECIDE_UNSATISFIED,
                request,
                Map.of("decision", "close-as-unreachable", "comment", "内部丁"));
        deliveries.run();
        assertThat(toTheCustomer(request).stream().map(MailServer::subject))
                .last()
                .isEqualTo("您的诉求已办结（%s）".formatted(request));
    }

    @Test
    void anAnswerGivenOnTheSpotIsWritten() throws Exception { // COMP-14
        String request = desk.received(
                "customerEmail", ADDRESS, "requestType", "enquiry", "answeredOnTheSpot", true, "answer", "每月 300 元。");
        deliveries.run();
        assertThat(toTheCustomer(request)).hasSize(1);
        assertThat(MailServer.text(toTheCustomer(request).get(0))).contains("每月 300 元。");
    }

    @Test
    void whoWantsToStayUnnamedGetsNoLetter() {
        String request = desk.received("customerEmail", ADDRESS, "anonymous", true);
        deliveries.run();
        assertThat(toTheCustomer(request)).isEmpty();
    }

    @Test
    void aMajorRequestReachesTheGeneralManagerAtOnceWhateverTheyChose() { // COMP-40
        office.call(
                "PUT", GENERAL_MANAGER, "/api/notices/preferences", Map.of("report", "none", "task-opened", "none"));
        try {
            String request = desk.received("mediaOrAuthority", true);
            deliveries.run();
            assertThat(MailServer.received(request).stream()
                            .filter(mail -> MailServer.recipient(mail).equals(GENERAL_MANAGER))
                            .map(MailServer::subject))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("重大诉求：媒体或主管部门介入");
            assertThat(office.told(request, "alarm")).containsExactly(GENERAL_MANAGER, SUPERVISOR);
        } finally {
            office.call(
                    "PUT",
                    GENERAL_MANAGER,
                    "/api/notices/preferences",
                    Map.of("report", "at-once", "task-opened", "at-once"));
        }
    }

    @Test
    void aSeriousRequestReachesTheSupervisorAndNobodyAbove() { // COMP-09
        assertThat(office.told(desk.received("repeated", true), "alarm")).containsExactly(SUPERVISOR);
        assertThat(office.told(desk.received(), "alarm")).isEmpty();
    }

    @Test
    void theAlarmIsNoneOfTheChoices() {
        assertThat(office.get("lina", "/api/notices/preferences").body().findValuesAsText("kind"))
                .doesNotContain("alarm");
        assertThat(office.call("PUT", "lina", "/api/notices/preferences", Map.of("alarm", "none"))
                        .status())
                .isEqualTo(400);
    }

    private static List<MimeMessage> toTheCustomer(String request) {
        return MailServer.received(request).stream()
                .filter(mail -> MailServer.recipient(mail).equals("qian"))
                .toList();
    }
}
