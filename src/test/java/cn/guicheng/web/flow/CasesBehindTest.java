package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.report.CaseSet;
import cn.guicheng.flow.report.CaseSets;
import cn.guicheng.flow.report.Procedures;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.web.flow.MetricsAsked.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Behind every figure stand its cases, as many as it says. */
abstract class CasesBehindTest extends MetricsTest {
    @OnH2
    static class OnH2Test extends CasesBehindTest {}

    @OnPostgres
    static class OnPostgresTest extends CasesBehindTest {}

    @Autowired
    CasesBehind cases;

    @Autowired
    CaseSets sets;

    @Autowired
    Procedures procedures;

    @Test
    void eachSetHasAsManyCasesAsItsFigure() {
        FlowRun early = rows.run(CLAIM, "2019-02-28T23:59:59").ended("2019-03-01T00:00:00", "paid");
        rows.run(CLAIM, "2019-03-01T00:00:00")
                .ended("2019-03-31T23:59:59", "refused")
                .with("late", true);
        rows.run(CLAIM, "2019-03-31T23:59:59")
                .ended("2019-04-01T00:00:00", "paid")
                .with("sent_back", true);
        rows.run(CLAIM, "2019-02-01T00:00:00")
                .ended("2019-02-28T23:59:59", "paid")
                .with("sent_back", true);
        early.step(ReimbursementIds.CORRECT_CLAIM, "2019-03-01T00:00:00", 1, 1);
        early.step(ReimbursementIds.CORRECT_CLAIM, "2019-03-01T00:00:00", 1, 1);

        JsonNode figures = get(CLAIM, MARCH).path("figures");
        assertThat(total(CLAIM, "set=started"))
                .isEqualTo(2)
                .isEqualTo(figures.at("/started/value").asLong());
        assertThat(total(CLAIM, "set=ended"))
                .isEqualTo(2)
                .isEqualTo(figures.at("/ended/value").asLong());
        assertThat(total(CLAIM, "set=on-time")).isEqualTo(1);
        assertThat(total(CLAIM, "set=late")).isEqualTo(1);
        assertThat(total(CLAIM, "set=refused")).isEqualTo(1);
        assertThat(total(CLAIM, "set=sent-back")).isZero();
        assertThat(total(CLAIM, "set=day&of=ended&day=2019-03-31")).isEqualTo(1);
        assertThat(total(CLAIM, "set=day&of=started&day=2019-03-31")).isEqualTo(1);
        assertThat(total(CLAIM, "set=step&task=" + ReimbursementIds.CORRECT_CLAIM))
                .isEqualTo(1);
        assertThat(total(CLAIM, "set=all&search=" + early.id.toLowerCase())).isPositive();
        assertThat(total(CLAIM, "set=open")).isEqualTo(figures.at("/open/value").asLong());
    }

    @Test
    void aCaseIsAliveInTheDaysThatItTouches() {
        long before = total(CLAIM, "");
        rows.run(CLAIM, "2019-02-01T00:00:00").ended("2019-02-28T23:59:59", "paid");
        rows.run(CLAIM, "2019-04-01T00:00:00").ended("2019-04-02T00:00:00", "paid");
        assertThat(total(CLAIM, "set=all")).isEqualTo(before);
        rows.run(CLAIM, "2019-02-01T00:00:00").ended("2019-04-02T00:00:00", "paid");
        rows.run(CLAIM, "2019-03-31T23:59:59");
        assertThat(total(CLAIM, "")).isEqualTo(before + 2);
    }

    @Test
    void aCaseIsSaidInWords() {
        rows.run(CLAIM, "2019-03-01T08:00:00")
                .ended("2019-03-01T10:00:00", "refused")
                .with("amount_in_cents", 12_345L)
                .with("sent_back", true);
        JsonNode page = get(CLAIM, "/cases" + MARCH + "&set=ended");
        assertThat(page.path("title").asText()).isEqualTo("2019-03-01 至 2019-03-31 办结的单据");
        JsonNode row = page.path("rows").get(0);
        assertThat(row.path("procedureName").asText()).isEqualTo("费用报销");
        assertThat(row.path("startedByName").asText()).isEqualTo("李娜");
        assertThat(row.path("departmentName").asText()).isEqualTo("工程维护部");
        assertThat(row.path("startedAt").asText()).isEqualTo("2019-03-01T08:00:00+08:00");
        assertThat(row.path("seconds").asLong()).isEqualTo(7200);
        assertThat(row.path("outcomeName").asText()).isEqualTo("不予通过");
        assertThat(row.path("amountInCents").asLong()).isEqualTo(12_345);
        assertThat(row.path("sentBack").asBoolean()).isTrue();
        assertThat(row.path("waiting").size()).isZero();
        assertThat(lines(CLAIM, "/cases/table" + MARCH + "&set=ended").get(1))
                .endsWith(",费用报销,李娜,工程维护部,2019-03-01 08:00,2019-03-01 10:00,2.00,不予通过,123.45,否,是,");
    }

    @Test
    void aCaseThatIsOpenSaysWhoHasToDoWhat() {
        String number = office.started();
        JsonNode row = one(
                get(
                                "payment-approval",
                                "/cases?set=step-open&size=200&task=" + PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD
                                        + "&search=" + number)
                        .path("rows"),
                "caseNumber",
                number);
        assertThat(row.path("waiting").get(0).asText()).startsWith("等").endsWith("签收“部门负责人签字”");
        assertThat(row.path("endedAt").isNull()).isTrue();
        makeOverdue(number);
        for (String set : List.of("overdue", "step-overdue&task=" + PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD)) {
            JsonNode overdue = one(
                    get("payment-approval", "/cases?set=" + set + "&search=" + number)
                            .path("rows"),
                    "caseNumber",
                    number);
            assertThat(overdue.path("waiting").get(0).asText()).endsWith("（已逾期）");
        }
    }

    @Test
    void casesAreFoundByNumberAndStarterPageByPage() {
        for (int i = 0; i < 3; i++) {
            rows.run(CLAIM, "2019-03-0" + (i + 1) + "T08:00:00").ended("2019-03-10T10:00:00", "paid");
        }
        rows.run(CLAIM, "2019-03-05T08:00:00")
                .ended("2019-03-10T10:00:00", "paid")
                .with("started_by", "madong");
        assertThat(total(CLAIM, "set=ended&search=%E6%9D%8E%E5%A8%9C")).isEqualTo(3);
        assertThat(total(CLAIM, "set=ended&search=%E9%A9%AC%E4%B8%9C")).isEqualTo(1);
        assertThat(total(CLAIM, "set=ended&search=%25")).isZero();
        assertThat(total(CLAIM, "set=ended&search=%27")).isZero();
        JsonNode second = get(CLAIM, "/cases" + MARCH + "&set=ended&size=3&page=1");
        assertThat(second.path("total").asInt()).isEqualTo(4);
        assertThat(second.path("rows").size()).isEqualTo(1);
        assertThat(second.at("/rows/0/startedAt").asText()).startsWith("2019-03-01");
        assertThat(get(CLAIM, "/cases" + MARCH + "&set=ended&page=2147483647")
                        .path("rows")
                        .size())
                .isZero();
    }

    @Test
    void allAreReadOnceWhileCasesComeAndGo() {
        int many = 1001;
        for (int i = 0; i < many; i++) {
            rows.run(CLAIM, "2019-03-05T08:00:00");
        }
        FlowRun leaves = rows.run(CLAIM, "2019-03-06T08:00:00");
        Question question =
                new Question(procedures.find(CLAIM), new Days(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 31)));
        CaseSet started = sets.find(question.procedure(), question.days(), Map.of("set", "started"));
        List<String> read = new ArrayList<>();
        cases.all(question, started, row -> {
            if (read.isEmpty()) {
                rows.run(CLAIM, "2019-03-07T08:00:00");
                leaves.with("started_on", LocalDate.of(2019, 4, 1));
            }
            read.add(row.line().caseNumber());
        });
        assertThat(read).doesNotHaveDuplicates().hasSize(many + 1);
    }
}
