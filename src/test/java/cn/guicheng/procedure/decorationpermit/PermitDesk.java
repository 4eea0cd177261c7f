package cn.guicheng.procedure.decorationpermit;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.DecorationPermitIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The people around a decoration permit: who applies, decides, collects, patrols and accepts. */
@Component
public class PermitDesk {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestOffice office;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;

    PermitDesk(TestOffice office, ManagementService managementService, RuntimeService runtimeService) {
        this.office = office;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
    }

    /** A unit of which nobody has asked for anything. */
    public String unit() {
        return "9-" + NUMBERS.incrementAndGet() + "0" + System.nanoTime() % 100_000;
    }

    /** A number that no receipt has. */
    public String receipt() {
        return "SJ" + NUMBERS.incrementAndGet() + "-" + System.nanoTime();
    }

    /** The id of a picture just uploaded under this name. */
    public String photo(String person, String fileName) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return office.upload(person, fileName, png.toByteArray())
                .body()
                .path("id")
                .asText();
    }

    public static Date day(int fromToday) {
        return Date.from(
                LocalDate.now(ZONE).plusDays(fromToday).atStartOfDay(ZONE).toInstant());
    }

    /** Standard works of two workers on 88.5 square metres, for thirty days. */
    public Map<String, Object> application(String unit) {
        Map<String, Object> values = new HashMap<>();
        values.put("ownerName", "周先生");
        values.put("ownerPhone", "13800138000");
        values.put("unit", unit);
        values.put("areaInSquareMetres", Map.of("value", 88.55, "type", "Double"));
        values.put("contractorName", "安居装饰");
        values.put("contractorLicence", "91310000MA1K0001");
        values.put("workerCount", 2);
        values.put("plannedStart", day(1));
        values.put("plannedEnd", day(31));
        values.put("worksScope", "surface,windows");
        values.put("attachments", office.receipt("zhangmin"));
        return values;
    }

    public String started(String scope) {
        Map<String, Object> values = application(unit());
        values.put("worksScope", scope);
        return office.started("zhangmin", "decoration-permit", values);
    }

    public String approved() {
        String permit = started("surface");
        office.does("luoxin", CHECK_APPLICATION, permit, APPROVE);
        office.does("pengyu", APPROVE_PERMIT, permit, APPROVE);
        return permit;
    }

    public Map<String, Object> receipts() {
        return Map.of(
                "depositReceiptNumber", receipt(),
                "managementFeeReceiptNumber", receipt(),
                "securityFeeReceiptNumber", receipt(),
                "paymentMethod", "cash");
    }

    public String paid() {
        String permit = approved();
        office.does("hanmei", COLLECT_FEES, permit, receipts());
        return permit;
    }

    public String underWay() {
        String permit = paid();
        office.does("hanmei", ISSUE_CARDS, permit, Map.of("workerNames", List.of("赵大", "钱二")));
        return permit;
    }

    public String completed() {
        String permit = underWay();
        assertThat(send("gaofeng", permit, "works-completed", "").status()).isEqualTo(204);
        return permit;
    }

    public String accepted() {
        String permit = completed();
        office.does("xieting", ACCEPT_AS_STEWARD, permit, Map.of("accepted", true));
        office.does("lina", ACCEPT_AS_ENGINEER, permit, Map.of("accepted", true));
        return permit;
    }

    public Answer send(String person, String permit, String message, String comment) {
        return office.post(
                person,
                "/api/cases/" + permit + "/messages/decoration-permit." + message,
                comment.isEmpty() ? Map.of() : Map.of("comment", comment));
    }

    /** The timer's job of the case. */
    public Job job(String caseNumber, String timer) {
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .singleResult()
                .getId();
        return managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
    }

    public void passes(String timer, String caseNumber) {
        assertThat(office.post(
                                "admin",
                                "/engine-rest/job/" + job(caseNumber, timer).getId() + "/execute",
                                Map.of())
                        .status())
                .isEqualTo(204);
    }

    public JsonNode cards(String permit) {
        return office.get("admin", "/api/registers/decoration-cards?search=" + permit)
                .body()
                .path("rows");
    }

    public Object variable(String caseNumber, String name) {
        return runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .rootProcessInstances()
                        .singleResult()
                        .getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    /** The hand-in on which the takings of this permit are. */
    public String handInOf(String permit, org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        return jdbc.sql("select distinct hand_in_case from taking where case_number = ?")
                .param(permit)
                .query(String.class)
                .single();
    }
}
