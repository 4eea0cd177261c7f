package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of a year in which nothing else happened, and the figures as the general manager reads them. */
abstract class MetricsTest {
    static final String CLAIM = "reimbursement";
    static final String PAYMENT = "payment-approval";
    static final String AUDIT = PaymentApprovalIds.AUDIT_PAYMENT;
    static final String MARCH = "?from=2019-03-01&to=2019-03-31";
    private static final String MANAGER = "chenjianhua";

    @Autowired
    TestOffice office;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskService taskService;

    FlowRows rows;

    @BeforeEach
    void open() {
        rows = new FlowRows(jdbc);
    }

    @AfterEach
    void rowsOfTheTestGo() {
        rows.remove();
    }

    JsonNode overview(String days) {
        return answer("/overview" + days);
    }

    JsonNode get(String procedure, String part) {
        return answer("/procedures/" + procedure + part);
    }

    /** How many cases stand behind a figure of March. */
    long total(String procedure, String set) {
        return get(procedure, "/cases" + MARCH + "&" + set).path("total").asLong();
    }

    /** The task of the case was due years ago. */
    void makeOverdue(String caseNumber) {
        taskService.setDueDate(office.task(caseNumber).getId(), Date.from(Instant.parse("2019-01-01T00:00:00Z")));
    }

    private JsonNode answer(String path) {
        Answer answer = office.get(MANAGER, "/api/metrics" + path);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body();
    }

    List<String> lines(String path) {
        return office.text(MANAGER, "/api/metrics" + path, "*/*").lines().toList();
    }

    List<String> lines(String procedure, String part) {
        return lines("/procedures/" + procedure + part);
    }

    /** The one of these whose {@code name} is {@code value}. */
    static JsonNode one(JsonNode all, String name, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(found -> found.path(name).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
