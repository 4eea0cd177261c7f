package cn.guicheng.procedure.decorationpermit;

import static cn.guicheng.modelids.DecorationPermitIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be a permit is refused at the desk, naming the field; what it would come to is told before it is sent. */
@OnH2
class BadPermitTest {
    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk desk;

    @ParameterizedTest
    @CsvSource({
        "0, 400",
        "-1, 400",
        "0.01, 200",
        "88.5, 200",
        "88.55, 200",
        "88.555, 400",
        "0.001, 400",
        "0.07, 200",
        "1.1, 200",
        "88.56, 200",
        "9999.99, 200",
        "10000, 200",
        "10000.01, 400",
        "1000000, 400"
    })
    void theAreaIsThatOfAUnitWithTwoDecimals(double area, int status) {
        Answer answer = with("areaInSquareMetres", Map.of("value", area, "type", "Double"));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.message()).startsWith("建筑面积");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "1, 200", "99, 200", "100, 400", "500, 400"})
    void theWorkersAreAsManyAsACardNumberCounts(int workers, int status) {
        assertThat(with("workerCount", workers).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 400", "1, 1, 200", "1, 61, 200", "1, 62, 400", "-10, -1, 400"})
    void itEndsAfterItBeginsAndWithinTheDaysOfTheTable(int start, int end, int status) {
        Map<String, Object> values = desk.application(desk.unit());
        values.put("plannedStart", PermitDesk.day(start));
        values.put("plannedEnd", PermitDesk.day(end));
        Answer answer = office.start("zhangmin", "decoration-permit", values);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.message()).startsWith("完工日期：");
        }
    }

    @Test
    void aUnitIsTheSameHoweverItIsWritten() {
        String unit = "A" + desk.unit();
        String permit = office.started("zhangmin", "decoration-permit", desk.application(unit));
        for (String written : List.of(
                unit,
                " " + unit + " ",
                unit.toLowerCase(),
                unit.replace("-", "－"),
                unit.replace("-", " – "),
                unit.replace("9", "９"),
                unit.replace("A", "Ａ"),
                unit.replace("-", "\u200b-"))) {
            Answer second = office.start("zhangmin", "decoration-permit", desk.application(written));
            assertThat(second.status()).as(written).isEqualTo(409);
            assertThat(second.message()).contains(permit);
        }
    }

    @ParameterizedTest
    @CsvSource({"91, 200", "92, 400"})
    void reviewedWorksMayTakeLonger(int end, int status) {
        Map<String, Object> values = desk.application(desk.unit());
        values.put("worksScope", "surface, waterproofing");
        values.put("plannedEnd", PermitDesk.day(end));
        assertThat(office.start("zhangmin", "decoration-permit", values).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"contractorLicence, 施工资质", "worksScope, 施工范围", "attachments, 装修图纸", "ownerName, 业主", "unit, 房号"})
    void whatIsMissingIsNamed(String field, String label) {
        Map<String, Object> values = desk.application(desk.unit());
        values.remove(field);
        Answer answer = office.start("zhangmin", "decoration-permit", values);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith(label);
    }

    @Test
    void worksThatThereAreNotAndWhatTheServerReckonsAreRefused() {
        assertThat(with("worksScope", "surface,roof").message()).startsWith("施工范围：");
        assertThat(with("worksScope", " , ").status()).isEqualTo(400);
        assertThat(with("worksScope", "").message()).startsWith("施工范围");
        assertThat(with("contractorLicence", " ").message()).startsWith("施工资质");
        assertThat(with("workerCount", Map.of("value", 2.5, "type", "Double")).status())
                .isEqualTo(400);
        assertThat(with("depositInCents", 1L).message()).startsWith("装修押金：由系统计算");
        assertThat(with("ownerPhone", "12345").message()).startsWith("业主电话");
        assertThat(with("ownerEmail", "nobody").message()).startsWith("业主邮箱");
        assertThat(office.start("gaofeng", "decoration-permit", desk.application(desk.unit()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatItComesToIsToldWhileItIsFilledIn() {
        JsonNode reviewed = preview("surface,gas", 130, 11);
        assertThat(reviewed.path("computed").path("verdict").asText()).isEqualTo("engineering-review");
        assertThat(reviewed.path("computed").path("maxDays").asInt()).isEqualTo(90);
        assertThat(reviewed.path("computed").path("depositInCents").asLong()).isEqualTo(500_000);
        assertThat(reviewed.path("computed").path("securityFeeInCents").asLong())
                .isEqualTo(100_000);
        JsonNode forbidden = preview("structure,gas", 80, 2);
        assertThat(forbidden.path("computed").path("verdict").asText()).isEqualTo("forbidden");
        JsonNode nothing = preview("", 80, 2);
        assertThat(nothing.path("computed").path("verdict").isNull()).isTrue();
        assertThat(nothing.path("computed").path("depositInCents").isNull()).isTrue();
    }

    private JsonNode preview(String scope, double area, int workers) {
        return office.post(
                        "zhangmin",
                        "/api/forms/decoration-permit/start/preview",
                        Map.of(
                                "fields",
                                Map.of("worksScope", scope, "areaInSquareMetres", area, "workerCount", workers)))
                .body();
    }

    @Test
    void threeReceiptsAreThreeNumbersThatNobodyGaveBefore() { // DECO-05
        String permit = desk.approved();
        office.claimTask("hanmei", permit);
        Map<String, Object> receipts = new HashMap<>(desk.receipts());
        receipts.put("managementFeeReceiptNumber", receipts.get("depositReceiptNumber"));
        Answer same = office.complete("hanmei", permit, receipts);
        assertThat(same.status()).isEqualTo(400);
        assertThat(same.message()).startsWith("管理费收据号：");

        Map<String, Object> good = desk.receipts();
        office.does("hanmei", COLLECT_FEES, permit, good);
        String other = desk.approved();
        office.claimTask("hanmei", other);
        Map<String, Object> again = new HashMap<>(desk.receipts());
        again.put("securityFeeReceiptNumber", good.get("depositReceiptNumber"));
        Answer used = office.complete("hanmei", other, again);
        assertThat(used.status()).isEqualTo(409);
        assertThat(office.rows("deposits", other)).isEmpty();
    }

    @Test
    void everyWorkerHasACard() { // DECO-06
        String permit = desk.paid();
        office.claimTask("hanmei", permit);
        assertThat(cards(permit, List.of("赵大")).message()).startsWith("施工人员：");
        assertThat(cards(permit, List.of("赵大", "钱二", "孙三")).status()).isEqualTo(400);
        assertThat(cards(permit, List.of("赵大", " ")).status()).isEqualTo(400);
        assertThat(cards(permit, List.of("赵大", 7)).status()).isEqualTo(400);
        assertThat(cards(permit, List.of("赵大", "钱二")).status()).isEqualTo(204);
    }

    @Test
    void aPhotoIsAPictureOfAWorker() { // DECO-06
        String permit = desk.paid();
        office.claimTask("hanmei", permit);
        String pdf = office.upload("hanmei", "赵大.pdf", "%PDF-1.4\n".getBytes())
                .body()
                .path("id")
                .asText();
        for (String file : List.of(desk.photo("hanmei", "孙三.png"), pdf, "nothing")) {
            Answer answer =
                    office.complete("hanmei", permit, Map.of("workerNames", List.of("赵大", "钱二"), "attachments", file));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).startsWith("照片：");
        }
    }

    private Answer cards(String permit, List<?> names) {
        return office.complete("hanmei", permit, Map.of("workerNames", names));
    }

    private Answer with(String field, Object value) {
        Map<String, Object> values = desk.application(desk.unit());
        values.put(field, value);
        return office.start("zhangmin", "decoration-permit", values);
    }
}
