package cn.guicheng.benchmark;

import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Closing somebody who holds 500 tasks takes at most five seconds: those they claimed, and those that name them. */
@Tag("benchmark")
class ClosingBenchmark {
    private static final int TASKS = 500;
    private static final long MOST = 5_000;

    private final List<String> aims = new ArrayList<>(List.of(Figures.AIMS));

    @Test
    void closingSomebodyWithManyTasks() {
        try (Program program = Program.onPostgres()) {
            TestOffice office = program.bean(TestOffice.class);
            ManyCases cases = new ManyCases(program.bean(JdbcTemplate.class));
            office.newPerson("leaves", "走", "了", "leaves@example.com", "finance", "accountant");
            office.newPerson("named", "有", "名", "named@example.com", "engineering");
            String claimed = office.started();
            office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claimed);
            office.claimTask("leaves", claimed);
            cases.like(claimed, TASKS - 1);
            String returned = office.started("named", office.claim("named", List.of(line(10_000))));
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, returned, RETURN);
            cases.like(returned, TASKS - 1);
            cases.settle();
            measure(office, "leaves", "500 claimed tasks");
            measure(office, "named", "500 tasks that name them");
            aims.add(0, "");
            aims.add(0, program.database() + ". Each once, `POST /api/people/{id}/close`.");
            Figures.publish("Closing an account", aims);
        }
    }

    private void measure(TestOffice office, String person, String what) {
        long begun = System.nanoTime();
        Answer closed = office.post("admin", "/api/people/" + person + "/close", Map.of("reason", "离职"));
        long took = (System.nanoTime() - begun) / 1_000_000;
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);
        System.out.printf(
                "closing with %s: %,d ms, released %d, open %d%n",
                what,
                took,
                closed.body().path("released").size(),
                closed.body().path("open").size());
        aims.add(Figures.against("closing with " + what, "≤ 5 s", "%,d ms".formatted(took), took <= MOST));
    }
}
