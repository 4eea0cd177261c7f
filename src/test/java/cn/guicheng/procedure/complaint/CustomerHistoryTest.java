package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the office knows of a customer who is on the telephone; on both databases. */
abstract class CustomerHistoryTest {
    @OnH2
    static class OnH2Test extends CustomerHistoryTest {}

    @OnPostgres
    static class OnPostgresTest extends CustomerHistoryTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    ComplaintDesk desk;

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    // --- who it is ---

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000, 13800138000",
        "+86 138-0013-8000, 13800138000",
        "１３８００１３８０００, 13800138000",
        "（021）6888 6888 转 801, 021-68886888-801",
        "4008208820, 400-820-8820"
    })
    void aNumberIsOneHoweverItIsSaid(String said, String number) {
        JsonNode customer = earlier(said, "");
        assertThat(customer.path("phone").asText()).isEqualTo(number);
        assertThat(customer.get("phoneProblem").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380013800",
                "68886888",
                "电话",
                "\0",
                "0210210210210210210210210210210210210210210210210210210210210210"
            })
    void whatIsNoNumberIsToldInTheWordsOfTheRefusal(String said) {
        JsonNode customer = earlier(said, "");
        assertThat(customer.get("phone").isNull()).isTrue();
        assertThat(customer.path("phoneProblem").asText()).startsWith("须为手机号");
        assertThat(customer.path("cases")).isEmpty();
    }

    @Test
    void theWordsAreThoseOfTheRefusal() {
        assertThat(desk.receives("customerPhone", "68886888").message())
                .isEqualTo("电话：" + earlier("68886888", "").path("phoneProblem").asText());
    }

    @Test
    void aCustomerIsFoundByAnySpellingOfTheNumber() {
        String phone = newPhone();
        String request = desk.received("customerPhone", phone);
        String spoken = "+86 " + phone.substring(0, 3) + " " + phone.substring(3, 7) + "－" + phone.substring(7);
        assertThat(numbers(earlier(spoken, ""))).containsExactly(request);
    }

    @Test
    void aUnitIsOneHoweverItIsTyped() {
        String unit = "A" + newPhone();
        assertThat(earlier("", unit).path("unitKnown").asBoolean(true)).isFalse();
        String request = desk.received("customerPhone", null, "unit", unit + " 栋 1502");
        JsonNode found = earlier("", wide(unit.toLowerCase()) + "栋　１５０２");
        assertThat(numbers(found)).containsExactly(request);
        assertThat(found.path("unitKnown").asBoolean()).isTrue();
        assertThat(found.path("repeated").asBoolean()).isTrue();
    }

    @Test
    void withoutAnythingNothingIsKnown() {
        JsonNode nobody = earlier(" ", "　");
        assertThat(nobody)
                .hasToString(
                        "{\"phone\":null,\"phoneProblem\":null,\"unitKnown\":null,\"repeated\":false,\"cases\":[]}");
    }

    @Test
    void whatIsNoUnitIsRefused() {
        assertThat(ask(FRONT_DESK, "", "栋".repeat(64)).status()).isEqualTo(200);
        refused(400, "房号", ask(FRONT_DESK, "", "栋".repeat(65)));
        refused(400, "房号", ask(FRONT_DESK, "", "3\0 栋"));
    }

    // --- what they asked before ---

    @Test
    void aCaseIsToldInWords() {
        String phone = newPhone();
        String request = desk.received(
                "customerPhone", phone, "customerEmail", "qian@example.com", "description", "漏".repeat(61));
        JsonNode told = earlier(phone, "").path("cases").path(0);
        assertThat(told.path("caseNumber").asText()).isEqualTo(request);
        assertThat(told.path("requestType").asText()
                        + told.path("requestTypeName").asText())
                .isEqualTo("complaint投诉");
        assertThat(told.path("topic").asText() + told.path("topicName").asText())
                .isEqualTo("engineering工程维护");
        assertThat(told.path("state").asText() + told.path("stateName").asText())
                .isEqualTo("open办理中");
        assertThat(told.path("description").asText()).isEqualTo("漏".repeat(59) + "…");
        assertThat(told.path("customerName").asText()).isEqualTo("钱女士");
        assertThat(told.path("customerEmail").asText()).isEqualTo("qian@example.com");
        assertThat(OffsetDateTime.parse(told.path("receivedAt").asText()).getOffset())
                .isEqualTo(ZoneOffset.ofHours(8));
        assertThat(told.get("closedAt").isNull()).isTrue();
        assertThat(told.path("mayFollowUp").asBoolean()).isTrue();
    }

    @Test
    void whoeverWantedNoNameIsNotNamedLater() {
        String unit = "B" + newPhone();
        desk.received("customerPhone", null, "unit", unit, "anonymous", true, "customerEmail", "qian@example.com");
        JsonNode told = earlier("", unit).path("cases").path(0);
        assertThat(told.get("customerName").isNull()).isTrue();
        assertThat(told.get("customerEmail").isNull()).isTrue();
    }

    @Test
    void theTenLatestOfNumberOrUnitAreToldNewestFirst() {
        String phone = newPhone();
        String unit = "C" + phone;
        List<String> received = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            ClockUtil.setCurrentTime(in(Duration.ofSeconds(1)));
            boolean byUnit = i % 2 == 0;
            received.add(0, answered("customerPhone", byUnit ? newPhone() : phone, "unit", byUnit ? unit : null));
        }
        assertThat(numbers(earlier(phone, unit))).isEqualTo(received.subList(0, 10));
        assertThat(numbers(earlier(phone, ""))).hasSize(5);
        assertThat(numbers(earlier("", unit))).hasSize(6);
    }

    // --- again ---

    @Test
    void aGrievanceMakesTheNextARepeatedOneFor90Days() {
        String phone = newPhone();
        assertThat(earlier(phone, "").path("repeated").asBoolean(true)).isFalse();
        desk.received("customerPhone", phone);
        ClockUtil.setCurrentTime(in(Duration.ofDays(90).minusMinutes(1)));
        assertThat(earlier(phone, "").path("repeated").asBoolean()).isTrue();
        ClockUtil.setCurrentTime(in(Duration.ofMinutes(2)));
        assertThat(earlier(phone, "").path("repeated").asBoolean(true)).isFalse();
    }

    @Test
    void anEnquiryMakesNothingRepeated() {
        String phone = newPhone();
        answered("customerPhone", phone);
        JsonNode customer = earlier(phone, "");
        assertThat(customer.path("cases")).hasSize(1);
        assertThat(customer.path("repeated").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', true", "complaint, true", "repair, true", "enquiry, false", "suggestion, false"})
    void onlyAGrievanceIsARepeatedOneAndTheCaseAgrees(String requestType, boolean repeated) {
        String phone = newPhone();
        desk.received("customerPhone", phone, "requestType", "repair");
        String asked = "/api/complaint/earlier?phone=" + phone + "&requestType=" + requestType;
        assertThat(office.get(FRONT_DESK, asked).body().path("repeated").asBoolean(!repeated))
                .isEqualTo(repeated);
        if (!requestType.isEmpty()) {
            String next = desk.received("customerPhone", phone, "requestType", requestType);
            assertThat(desk.entry(next).path("severity").asText()).isEqualTo(repeated ? "serious" : "ordinary");
        }
    }

    @Test
    void whatIsNoKindOfRequestIsRefused() {
        refused(400, "诉求性质", office.get(FRONT_DESK, "/api/complaint/earlier?requestType=praise"));
    }

    @Test
    void anEndedCaseMayBeFollowedUpFor30DaysAndTheIntakeAgrees() {
        String phone = newPhone();
        String ended = answered("customerPhone", phone);
        ClockUtil.setCurrentTime(in(Duration.ofDays(30).minusMinutes(1)));
        JsonNode told = earlier(phone, "").path("cases").path(0);
        assertThat(told.path("stateName").asText()).isEqualTo("已答复");
        assertThat(told.get("closedAt").isNull()).isFalse();
        assertThat(told.path("mayFollowUp").asBoolean()).isTrue();
        String followUp = answered("customerPhone", phone, "followUpOf", ended);
        ClockUtil.setCurrentTime(in(Duration.ofMinutes(2)));
        JsonNode later = earlier(phone, "").path("cases");
        assertThat(numbers(earlier(phone, ""))).containsExactly(followUp, ended);
        assertThat(later.path(1).path("mayFollowUp").asBoolean(true)).isFalse();
        refused(400, "30 天", desk.receives("customerPhone", phone, "followUpOf", ended));
    }

    // --- for whom ---

    @ParameterizedTest
    @ValueSource(strings = {FRONT_DESK, SUPERVISOR, INSPECTOR, "admin"})
    void customerServiceMayAsk(String person) {
        assertThat(ask(person, newPhone(), "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINEER, ASSISTANT, GENERAL_MANAGER, "metrics"})
    void nobodyElseLearnsOfCustomers(String person) {
        refused(403, "客户服务部", ask(person, newPhone(), ""));
    }

    @Test
    void nobodyIsAnsweredWithoutLogin() {
        assertThat(ask(null, newPhone(), "").status()).isEqualTo(401);
    }

    /** An enquiry that was answered on the spot and has ended. */
    private String answered(Object... changes) {
        List<Object> all = new ArrayList<>(
                List.of("requestType", "enquiry", "topic", "other", "answeredOnTheSpot", true, "answer", "八点开门。"));
        Collections.addAll(all, changes);
        return desk.received(all.toArray());
    }

    private JsonNode earlier(String phone, String unit) {
        Answer answer = ask(FRONT_DESK, phone, unit);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body();
    }

    private Answer ask(String person, String phone, String unit) {
        return office.get(person, "/api/complaint/earlier?phone=" + encoded(phone) + "&unit=" + encoded(unit));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> numbers(JsonNode customer) {
        return customer.path("cases").findValuesAsText("caseNumber");
    }

    /** In full-width letters and digits. */
    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(character -> wide.append((char) (character - '!' + '！')));
        return wide.toString();
    }

    private static void refused(int status, String words, Answer answer) {
        assertThat(answer.status()).as(answer.message()).isEqualTo(status);
        assertThat(answer.message()).contains(words);
    }
}
