package cn.guicheng.procedure.filelending;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.FileLendingIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The archive as the tests use it: items of their own, and the usual people around them. */
@Component
public class LendingDesk {
    /** Of engineering; her head is also the project's. */
    public static final String BORROWER = "lina";

    public static final String ENGINEERING_HEAD = "sunzhiqiang";
    public static final String SERVICE_HEAD = "wangxiulan";
    public static final String CLERK = "fengxue";
    public static final String OTHER_CLERK = "xieting";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestOffice office;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;

    LendingDesk(TestOffice office, ManagementService managementService, RuntimeService runtimeService) {
        this.office = office;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
    }

    /** A new item of this department; returns its number. */
    public String item(String classification, String department, Map<String, String> more) {
        String number = "T-" + System.nanoTime() % 1_000_000_000 + "-" + NUMBERS.incrementAndGet();
        Map<String, String> fields = new HashMap<>(
                Map.of("title", "测试档案", "classification", classification, "department", department, "shelf", "Z-01"));
        fields.putAll(more);
        Answer entered = office.call("PUT", CLERK, "/api/registers/archive-items/" + number, fields);
        assertThat(entered.status()).as(entered.toString()).isEqualTo(204);
        return number;
    }

    public String item() {
        return item("ordinary", "customer-service", Map.of());
    }

    public static Date day(int fromToday) {
        return Date.from(
                LocalDate.now(ZONE).plusDays(fromToday).atStartOfDay(ZONE).toInstant());
    }

    public static String isoDay(int fromToday) {
        return LocalDate.now(ZONE).plusDays(fromToday).toString();
    }

    public Map<String, Object> request(String item, String use) {
        return new HashMap<>(Map.of("itemNumber", item, "use", use, "purpose", "核对图纸", "returnDate", day(5)));
    }

    public Answer asks(String person, String item, String use) {
        return office.start(person, "file-lending", request(item, use));
    }

    public String requested(String item, String use) {
        return office.started(BORROWER, "file-lending", request(item, use));
    }

    /** Consented to, by whomever it waits for. */
    public String consented(String item, String use) {
        String request = requested(item, use);
        consents(request);
        return request;
    }

    public void consents(String request) {
        while (office.waitingAt(request).stream().anyMatch(task -> task.startsWith(CONSENTS))) {
            String task = office.waitingAt(request).get(0);
            office.does(task.equals(CONSENT_AS_ARCHIVE_HEAD) ? SERVICE_HEAD : ENGINEERING_HEAD, task, request, APPROVE);
        }
    }

    private static final String CONSENTS = CONSENT_AS_ARCHIVE_HEAD.substring(0, CONSENT_AS_ARCHIVE_HEAD.indexOf("As"));

    public String lent(String item) {
        String loan = consented(item, "lend");
        office.does(CLERK, HAND_OVER, loan, Map.of("handedOver", true));
        return loan;
    }

    public Answer send(String person, String loan, String message, Object body) {
        return office.post(person, "/api/cases/" + loan + "/messages/file-lending." + message, body);
    }

    public void isBack(String loan) {
        assertThat(send(CLERK, loan, "item-returned", Map.of()).status()).isEqualTo(204);
    }

    public static Map<String, Object> intact() {
        return Map.of("damaged", false, "altered", false, "missingParts", false);
    }

    public Map<String, Object> damaged() {
        Map<String, Object> found = new HashMap<>(intact());
        found.put("damaged", true);
        found.put("note", "封面撕裂");
        found.put("attachments", office.receipt(CLERK));
        return found;
    }

    /** The timer's job of the case, or null. */
    public Job job(String loan, String timer) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(loan).list().stream()
                .flatMap(instance ->
                        managementService
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .list()
                                .stream())
                .findFirst()
                .orElse(null);
    }

    public void passes(String timer, String loan) {
        assertThat(job(loan, timer)).as(timer + " of " + loan).isNotNull();
        Answer passed =
                office.post("admin", "/engine-rest/job/" + job(loan, timer).getId() + "/execute", Map.of());
        assertThat(passed.status()).as(passed.toString()).isEqualTo(204);
    }

    public JsonNode row(String item) {
        return office.rows("archive-items", item).path(0);
    }

    public String state(String item) {
        return row(item).path("state").asText();
    }

    public JsonNode loan(String caseNumber) {
        return office.rows("loans", caseNumber).path(0);
    }

    public String loanState(String caseNumber) {
        return loan(caseNumber).path("state").asText();
    }
}
