package cn.guicheng.procedure.decorationpermit;

import static cn.guicheng.modelids.DecorationPermitIds.ISSUE_CARDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers of a permit: to be posted at the door, worn by workers, signed by the owner. */
@OnH2
class PermitPrintTest {
    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk desk;

    @Test
    void eachIsPrintedOnceItHolds() {
        String permit = desk.approved();
        assertThat(print(permit, "agreement").statusCode()).isEqualTo(200);
        assertThat(print(permit, "permit").statusCode()).isEqualTo(404);
        assertThat(print(permit, "cards").statusCode()).isEqualTo(404);
    }

    @Test
    void theySayWhatWasGrantedToWhom() {
        String permit = desk.paid();
        office.does("hanmei", ISSUE_CARDS, permit, Map.of("workerNames", List.of("赵大", "钱二")));
        assertThat(text(permit, "permit")).contains("装修许可证", permit, "安居装饰", "墙地面饰面", "彭宇", "周先生");
        assertThat(text(permit, "cards")).contains(permit + "-01", "赵大", permit + "-02", "钱二", "安居装饰");
        assertThat(text(permit, "agreement")).contains("装修管理服务协议", "¥2,000.00", "贰仟", "承诺");
    }

    @Test
    void aPhotoStandsOnTheCardOfTheWorkerWhoseNameItBears() { // DECO-06
        String without = desk.underWay();
        assertThat(pictures(without)).isEqualTo(2);
        String permit = desk.paid();
        Map<String, Object> cards =
                Map.of("workerNames", List.of("赵大", "钱二"), "attachments", desk.photo("hanmei", " 赵 大.PNG"));
        office.does("hanmei", ISSUE_CARDS, permit, cards);
        assertThat(pictures(permit)).isEqualTo(3);
        assertThat(text(permit, "cards")).contains(permit + "-01", "赵大", permit + "-02", "钱二");
    }

    /** How many are on the cards: codes and photos. */
    private long pictures(String permit) {
        try (PDDocument pdf = Loader.loadPDF(print(permit, "cards").body())) {
            long found = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    found += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<byte[]> print(String permit, String sheet) {
        return office.file("zhangmin", "/api/cases/" + permit + "/print?sheet=" + sheet);
    }

    private String text(String permit, String sheet) {
        HttpResponse<byte[]> answer = print(permit, sheet);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
