package cn.guicheng.web.flow;

import static cn.guicheng.web.flow.MetricsRefusalTest.ONE;
import static cn.guicheng.web.flow.MetricsRefusalTest.OVERVIEW;
import static cn.guicheng.web.flow.MetricsRefusalTest.PARTS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads the figures of the procedures. */
@OnH2
class MetricsReadersTest {
    @Autowired
    TestOffice office;

    @ParameterizedTest
    @CsvSource({
        "chenjianhua, true, true, true",
        "fangzhengyi, true, false, true",
        "admin, true, false, true",
        "zhouminghui, false, false, true",
        "lina, false, false, false",
    })
    void menusAreToldWhatThePersonMayOpen(String person, boolean metrics, boolean people, boolean payments) {
        JsonNode access = office.get(person, "/api/metrics/access").body();
        assertThat(access.path("metrics").asBoolean()).isEqualTo(metrics);
        assertThat(access.path("people").asBoolean()).isEqualTo(people);
        assertThat(access.path("payments").asBoolean()).isEqualTo(payments);
    }

    static Stream<String> ofTheFigures() {
        return Stream.concat(
                Stream.of(
                        OVERVIEW,
                        OVERVIEW + "/table",
                        OVERVIEW + "?from=nonsense",
                        ONE + "/cases?set=nonsense",
                        "/api/metrics/procedures/nonsense"),
                PARTS.stream().filter(part -> !part.startsWith("/people")).map(part -> ONE + part));
    }

    @ParameterizedTest
    @MethodSource("ofTheFigures")
    void whoeverDoesNotReadThemIsRefusedBeforeAnythingElse(String path) {
        Answer refused = office.get("lina", path);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).contains("流程指标");
        assertThat(office.get(null, path).status()).isEqualTo(401);
        assertThat(office.get(null, path.replace("/api/", "/camunda/api/guicheng/"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoseStepsTheyWereIsForTheGeneralManagerAlone() {
        for (String part : List.of("/people", "/people/table", "/people?by=nonsense")) {
            for (String person : List.of("fangzhengyi", "admin", "lina")) {
                Answer refused = office.get(person, ONE + part);
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.message()).contains("总经理");
            }
            assertThat(office.get(null, ONE + part).status()).isEqualTo(401);
        }
        assertThat(office.get("chenjianhua", ONE + "/people").status()).isEqualTo(200);
        assertThat(office.get("chenjianhua", ONE + "/people?by=shoe-size").message())
                .isEqualTo("by：须为 department（部门）或 person（人员）。");
    }

    @Test
    void whatWasPaidIsForThoseWhoReadTheRegister() {
        for (String path : List.of("/api/metrics/payments", "/api/metrics/payments/table?from=nonsense")) {
            assertThat(office.get("lina", path).status()).isEqualTo(403);
            assertThat(office.get("lina", path).message()).contains("付款登记簿");
            assertThat(office.get(null, path).status()).isEqualTo(401);
        }
        assertThat(office.get("zhouminghui", "/api/metrics/payments").status()).isEqualTo(200);
        assertThat(office.get("zhouminghui", OVERVIEW).status()).isEqualTo(403);
    }
}
