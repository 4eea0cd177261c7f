package cn.guicheng.casework.print;

import static cn.guicheng.TestOffice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.LeaveRequestIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case on paper: for whom, with which words, and when. */
abstract class CasePrintTest {
    @OnH2
    static class OnH2Test extends CasePrintTest {}

    @OnPostgres
    static class OnPostgresTest extends CasePrintTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Clock clock;

    @Test
    void aClaimIsPrintedAsTheOfficeFilesIt() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        assertThat(text("lina", claim, ""))
                .contains("费用报销单", claim, "报销人", "李娜", "差旅费", "文具店", "¥123.45", "人民币壹佰贰拾叁元肆角伍分")
                .contains("部门负责人签字", "孙志强", "同意", "发票.png", "李娜20", "打印", "第1页,共1页");
        assertThat(text("sunzhiqiang", claim, "?sheet=case")).contains("孙志强20");
    }

    @Test
    void whoMayNotSeeTheCaseGetsNothing() {
        String claim = office.started();
        assertThat(office.file("madong", address(claim, "")).statusCode()).isEqualTo(404);
        assertThat(office.file(null, address(claim, "")).statusCode()).isEqualTo(401);
        assertThat(office.get("lina", address(claim, "?sheet=permit")).status()).isEqualTo(404);
        assertThat(office.get("lina", address(claim, "?sheet=../start")).status())
                .isEqualTo(404);
        assertThat(office.get("lina", address("BX-2026-999999", "")).status()).isEqualTo(404);
        assertThat(office.get("lina", address("x", "")).status()).isIn(400, 404);
    }

    @Test
    void aSheetOfTheProceduresOwnIsPrintedOnceItsStepIsAgreedTo() {
        String use = vehicle("送货");
        assertThat(prints("lina", use)).containsExactly("case 用车申请单据");
        assertThat(office.get("lina", address(use, "?sheet=permit")).status()).isEqualTo(404);
        office.does("sunzhiqiang", LeaveRequestIds.SIGN_AS_DEPARTMENT_HEAD, use, APPROVE);
        assertThat(prints("lina", use)).containsExactly("case 用车申请单据", "permit 用车证");
        assertThat(text("lina", use, "?sheet=permit"))
                .contains("用车证", "事由:送货", "同意人:孙志强", use)
                .doesNotContain("签字人");
        assertThat(text("lina", use, "")).contains("用车申请单据", "车牌", "送货", "签字人", "孙志强", "结果", "已同意用车");
    }

    @Test
    void whatWasRefusedIsNotPrinted() {
        String use = vehicle("送货");
        office.does("sunzhiqiang", LeaveRequestIds.SIGN_AS_DEPARTMENT_HEAD, use, TestOffice.REFUSE);
        assertThat(office.get("lina", address(use, "?sheet=permit")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "]]> --> {{title}} {{{body}}} </style><img src='http://127.0.0.1:1/x'>",
                "第一行\n第二行\u0007",
                "👷🏽‍♀️ 𠮷野家 𬭎",
                "<div class=\"code\">x</div>"
            })
    void whatPeopleWriteIsPrintedAsTheyWroteIt(String purpose) {
        String use = vehicle(purpose);
        String printed = text("lina", use, "");
        String expected = Normalizer.normalize(purpose, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u0007]", "")
                .replaceAll("[^\\x20-\\x7e\\u4e00-\\u9fff]", "");
        assertThat(printed.replaceAll("[^\\x20-\\x7e\\u4e00-\\u9fff]", "")).contains(expected);
    }

    private String vehicle(String purpose) {
        LocalDate day = LocalDate.now(clock).plusDays(1_000);
        return office.started(
                "lina",
                "vehicle-use",
                Map.of(
                        "plate",
                        "粤B" + Math.floorMod(System.nanoTime(), 10_000_000),
                        "useFrom",
                        day.toString(),
                        "useTo",
                        day.toString(),
                        "purpose",
                        purpose));
    }

    private List<String> prints(String person, String caseNumber) {
        JsonNode prints = office.get(person, "/api/cases/" + caseNumber).body().path("prints");
        return java.util.stream.StreamSupport.stream(prints.spliterator(), false)
                .map(print ->
                        print.path("sheet").asText() + " " + print.path("title").asText())
                .toList();
    }

    /** Without what lines and cells put between words. */
    /** On paper too. */
    @Test
    void workingDaysOfAYearThatIsNotPublishedSaySo() {
        String leave = office.started(
                "lina",
                "leave-request",
                Map.of(
                        "leaveKind",
                        "other",
                        "leaveFrom",
                        "2058-07-01",
                        "leaveTo",
                        "2058-07-03",
                        "handoverTo",
                        "madong",
                        "reason",
                        "探亲"));
        assertThat(text("lina", leave, "")).contains("3(2058年放假安排尚未公布,暂按周一至周五计算)");
        office.post("lina", "/api/cases/" + leave + "/messages/leave-request.withdrawn", Map.of("comment", "不请了"));
    }

    private String text(String person, String caseNumber, String sheet) {
        HttpResponse<byte[]> answer = office.file(person, address(caseNumber, sheet));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(String caseNumber, String sheet) {
        return "/api/cases/" + caseNumber + "/print" + sheet;
    }
}
