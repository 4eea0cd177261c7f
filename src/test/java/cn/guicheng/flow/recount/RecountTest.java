package cn.guicheng.flow.recount;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a busy month as the general manager reads them, and the same by plain queries over the engine's history. */
abstract class RecountTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
    private static final String MARCH = "?from=" + FIRST + "&to=" + LAST;

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    static List<String> procedures() {
        return List.of("reimbursement", "payment-approval", "complaint");
    }

    @BeforeEach
    void aMonthPasses() {
        // Whoever reads counts nothing that another test concealed from them; here they read all there is.
        jdbc.sql("delete from concealment").update();
        BusyMonth.happens(office, new ComplaintDesk(office, managementService, runtimeService));
    }

    HistoryCount count(String procedure) {
        return new HistoryCount(jdbc, procedure, FIRST, LAST);
    }

    JsonNode read(String path) {
        return read(path, "");
    }

    JsonNode read(String path, String further) {
        Answer answer = office.get("chenjianhua", "/api/metrics" + path + MARCH + further);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body();
    }
}
