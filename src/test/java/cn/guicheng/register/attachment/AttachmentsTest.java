package cn.guicheng.register.attachment;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Uploading, tying to a case, reading and cleaning up; on both databases. */
abstract class AttachmentsTest {
    @OnH2
    static class OnH2Test extends AttachmentsTest {}

    @OnPostgres
    static class OnPostgresTest extends AttachmentsTest {}

    private static final int LIMIT = 20 * 1024 * 1024;

    @Autowired
    TestOffice office;

    @Autowired
    Attachments attachments;

    @Autowired
    OrphanCleanup cleanup;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void anUploadIsHashedAndReadByItsUploaderOnly() {
        byte[] pdf = "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8);
        Answer uploaded = office.upload(CLAIMANT, "../../报告.pdf", pdf);

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.body().path("fileName").asText()).isEqualTo("报告.pdf");
        assertThat(uploaded.body().path("size").asInt()).isEqualTo(pdf.length);
        assertThat(uploaded.body().path("sha256").asText()).hasSize(64);
        String address = "/api/attachments/" + uploaded.body().path("id").asText();
        assertThat(office.get(CLAIMANT, address).status()).isEqualTo(200);
        assertThat(office.get("madong", address).status()).isEqualTo(404);
    }

    @Test
    void bothSidesOfTheSizeLimit() {
        assertThat(office.upload(CLAIMANT, "a.pdf", pdf(LIMIT)).status()).isEqualTo(201);
        Answer larger = office.upload(CLAIMANT, "a.pdf", pdf(LIMIT + 1));
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.message()).contains("20 MB");
        assertThat(office.upload(CLAIMANT, "a.pdf", pdf(LIMIT + 2_000_000)).status())
                .isEqualTo(413);
    }

    @Test
    void aLongNameIsKeptUpToTwoHundredSigns() {
        Answer answer = office.upload(CLAIMANT, "票".repeat(250) + ".pdf", pdf(100));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("fileName").asText()).hasSize(200).endsWith("票.pdf");
    }

    @Test
    void theEndingIsThatOfWhatTheFileIs() {
        for (String name : List.of("收据.hta", "收据.pdf.exe", "收据", "\u202e收据.lnk")) {
            Answer answer = office.upload(CLAIMANT, name, pdf(100));
            assertThat(answer.body().path("fileName").asText()).isEqualTo("收据.pdf");
        }
    }

    @Test
    void emptyFilesAndOtherKindsAreRefused() {
        assertThat(office.upload(CLAIMANT, "a.pdf", new byte[0]).status()).isEqualTo(400);
        Answer html = office.upload(CLAIMANT, "a.png", "<html></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(html.status()).isEqualTo(415);
        assertThat(html.message()).contains("a.png");
        assertThat(office.upload(CLAIMANT, "a.png", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(office.post(CLAIMANT, "/api/attachments", "x").status()).isEqualTo(400);
    }

    @Test
    void aFileIsTiedToOneCase() throws Exception {
        String id = office.receipt(CLAIMANT);
        attachments.attach("BX-T-1", List.of(id), CLAIMANT);
        attachments.attach("BX-T-1", List.of(id), "madong");

        assertThatThrownBy(() -> attachments.attach("BX-T-2", List.of(id), CLAIMANT))
                .isInstanceOf(AttachmentNotAvailable.class);
        String other = office.receipt(CLAIMANT);
        assertThatThrownBy(() -> attachments.attach("BX-T-2", List.of(other, id), CLAIMANT))
                .isInstanceOf(AttachmentNotAvailable.class);
        assertThat(attachments.find(other).orElseThrow().caseNumber()).isNull();
    }

    @Test
    void uploadsNobodyHandedInAreRemovedAfterADay() throws Exception {
        String kept = office.receipt(CLAIMANT);
        attachments.attach("BX-T-3", List.of(kept), CLAIMANT);
        String orphan = office.receipt(CLAIMANT);
        long uploaded = System.currentTimeMillis();

        ClockUtil.setCurrentTime(new Date(uploaded + 23 * 3_600_000));
        cleanup.clean();
        assertThat(attachments.find(orphan)).isPresent();

        ClockUtil.setCurrentTime(new Date(uploaded + 25 * 3_600_000));
        cleanup.clean();
        assertThat(attachments.find(orphan)).isEmpty();
        assertThat(attachments.open(attachments.find(kept).orElseThrow())).isNotEmpty();
    }

    @Test
    void whatADraftNamesIsKeptWithIt() {
        String draft = "/api/drafts/reimbursement/start";
        String drafted = office.receipt(CLAIMANT);
        String others = office.receipt("madong");
        office.call("PUT", CLAIMANT, draft, Map.of("attachments", drafted + "," + others));

        ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + 25 * 3_600_000));
        cleanup.clean();
        assertThat(attachments.find(drafted)).isPresent();
        assertThat(attachments.find(others))
                .as("who drafts keeps nobody else's")
                .isEmpty();

        office.call("DELETE", CLAIMANT, draft, Map.of());
        cleanup.clean();
        assertThat(attachments.find(drafted)).isEmpty();
    }

    @Test
    void itsUploaderHasAFileCopiedForAnotherCase() throws Exception {
        String id = attachmentOf(office.started());
        Attachment original = attachments.find(id).orElseThrow();

        Answer copied = office.post(CLAIMANT, "/api/attachments/" + id + "/copies", "");

        assertThat(copied.status()).isEqualTo(201);
        Attachment copy = attachments.find(copied.body().path("id").asText()).orElseThrow();
        assertThat(copy.id()).isNotEqualTo(id);
        assertThat(copy.caseNumber()).isNull();
        assertThat(copy.fileName()).isEqualTo("发票.png");
        assertThat(copy.uploadedBy()).isEqualTo(CLAIMANT);
        assertThat(copied.body().path("sha256").asText()).isEqualTo(original.sha256());
        assertThat(attachments.open(copy)).hasSameContentAs(attachments.open(original));
        assertThat(attachments.find(id)).contains(original);
        attachments.attach("BX-T-5", List.of(copy.id()), CLAIMANT);
    }

    @Test
    void nobodyHasAFileOfOthersCopied() {
        String claim = office.started();
        String copies = "/api/attachments/" + attachmentOf(claim) + "/copies";

        Answer head = office.post("sunzhiqiang", copies, "");
        assertThat(head.status()).isEqualTo(403);
        assertThat(head.message()).contains("发票.png");
        assertThat(office.post("madong", copies, "").status()).isEqualTo(404);
        assertThat(office.post(CLAIMANT, "/api/attachments/nothing/copies", "").status())
                .isEqualTo(404);
        assertThat(office.post(null, copies, "").status()).isEqualTo(401);
    }

    @Test
    void theReasonOfARefusalIsSaid() {
        assertThat(office.upload(
                                CLAIMANT,
                                "a.docx",
                                OfficeFiles.encrypted(OfficeFiles.docx().zipped()))
                        .message())
                .contains("a.docx", "加密", "密码");
        byte[] macros =
                OfficeFiles.docx().with("x.png", OfficeFiles.vbaProject()).zipped();
        Answer refused = office.upload(CLAIMANT, "b.docx", macros);
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.message()).contains("b.docx", "宏");
    }

    @Test
    void aFileIsHandedOutAsWhatItIsAndNothingInItRuns() throws Exception {
        HttpHeaders pdf = headers(office.upload(CLAIMANT, "报告.html", pdf(100)));
        assertThat(pdf.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.firstValue("Content-Disposition").orElseThrow())
                .contains("UTF-8''%E6%8A%A5%E5%91%8A.pdf")
                .doesNotContain("html");
        assertThat(pdf.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(pdf.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(pdf.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");

        HttpHeaders docx =
                headers(office.upload(CLAIMANT, "合同.js", OfficeFiles.docx().zipped()));
        assertThat(docx.firstValue("Content-Type")).hasValue(FileKind.DOCX.mediaType());
        assertThat(docx.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains(".docx");
        assertThat(docx.firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
    }

    private HttpHeaders headers(Answer uploaded) throws Exception {
        String login = Base64.getEncoder().encodeToString((CLAIMANT + ":guicheng").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(office.address() + "/api/attachments/"
                        + uploaded.body().path("id").asText()))
                .header("Authorization", "Basic " + login)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .headers();
    }

    private String attachmentOf(String caseNumber) {
        return office.get(CLAIMANT, "/api/cases/" + caseNumber)
                .body()
                .at("/attachments/0/id")
                .asText();
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        System.arraycopy("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8), 0, content, 0, 9);
        return content;
    }
}
