package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not answered of the figures of the procedures. */
@OnH2
class MetricsRefusalTest {
    static final String OVERVIEW = "/api/metrics/overview";
    static final String ONE = "/api/metrics/procedures/reimbursement";

    static final List<String> PARTS = List.of(
            "",
            "/table",
            "/trend",
            "/trend/table",
            "/outcomes",
            "/outcomes/table",
            "/deadlines",
            "/deadlines/table",
            "/rules",
            "/rules/table",
            "/cases",
            "/cases/table",
            "/people",
            "/people/table");

    private static final List<String> DATED = Stream.concat(
                    Stream.of(OVERVIEW, OVERVIEW + "/table", "/api/metrics/payments", "/api/metrics/payments/table"),
                    PARTS.stream().map(part -> ONE + part))
            .toList();

    @Autowired
    TestOffice office;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "2019-03-02, 2019-03-01, from",
        "2999-01-01, 2999-01-02, from",
        "2019-03-01, 2999-01-02, to",
        "1919-03-01, 2019-02-28, from",
        "1919-03-01, 1919-03-02, from",
        "2019-02-29, 2019-03-01, from",
        "2019-02-01, 2019-02-29, to",
        "2019-3-1,   2019-03-02, from",
        "+2019-03-01, 2019-03-02, from",
        "nonsense,   2019-03-02, from",
        "2019-03-01, \";--, to",
    })
    void daysThatMakeNoSenseAreRefused(String from, String to, String field) {
        String days = "?from=" + from.replace("+", "%2B") + "&to=" + to.replace("\"", "%22");
        for (String path : DATED) {
            Answer refused = office.get("chenjianhua", path + days);
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.message()).startsWith(field + "：").matches(".*\\p{IsHan}.*");
        }
    }

    @Test
    void tenYearsAreAnsweredAndADayMoreIsNot() {
        LocalDate to = LocalDate.of(2020, 1, 1);
        assertThat(office.get("admin", OVERVIEW + "?from=" + to.minusDays(3659) + "&to=" + to)
                        .status())
                .isEqualTo(200);
        Answer refused = office.get("admin", OVERVIEW + "?from=" + to.minusDays(3660) + "&to=" + to);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("from：一次最多统计十年（3660 天）。");
    }

    @Test
    void todayIsInTheSpanAndTomorrowIsNot() {
        LocalDate today = LocalDate.now(clock);
        assertThat(office.get("admin", OVERVIEW + "?from=" + today + "&to=" + today)
                        .status())
                .isEqualTo(200);
        assertThat(office.get("admin", OVERVIEW + "?from=" + today + "&to=" + today.plusDays(1))
                        .status())
                .isEqualTo(400);
        JsonNode usual = office.get("admin", OVERVIEW).body();
        assertThat(usual.path("to").asText()).isEqualTo(today.toString());
        assertThat(usual.path("days").asInt()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "%27%20or%20%271%27=%271", "%22reimbursement%22", "reimbursement%3A1%3A2", "%3Cb%3E"
            })
    void aProcedureThatIsNoneIsNotFound(String key) {
        for (String part : PARTS) {
            Answer unknown = office.get("chenjianhua", "/api/metrics/procedures/" + key + part);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.message()).isEqualTo("没有这个流程。");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "set=nonsense, set",
        "set=step, task",
        "set=outcome, outcome",
        "set=rule&decisionDefinitionId=x, rule",
        "set=near&decisionDefinitionId=x&input=y&limit=many, limit",
        "set=near&decisionDefinitionId=x&input=y&limit=1e99999, limit",
        "set=day&day=2019-02-30&of=ended, day",
        "set=day&day=2019-02-03&of=born, of",
        "set=deadline-met&kind=x, kind",
        "set=day&day=-999999999-01-01&of=ended, day",
        "set=day&day=%2B12019-02-03&of=ended, day",
        "search=%00, search",
        "set=outcome&outcome=%00, outcome",
        "page=-1, page",
        "page=many, page",
        "size=0, size",
        "size=201, size",
    })
    void casesOfWhichNobodyKnowsWhichAreRefused(String parameters, String field) {
        Answer refused = office.get("chenjianhua", ONE + "/cases?" + parameters);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith(field + "：");
    }
}
