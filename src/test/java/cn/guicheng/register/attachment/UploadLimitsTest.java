package cn.guicheng.register.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person uploads so much and no more; copies count, what others do does not; on both databases. */
abstract class UploadLimitsTest {
    @OnH2
    static class OnH2Test extends UploadLimitsTest {}

    @OnPostgres
    static class OnPostgresTest extends UploadLimitsTest {}

    private static final String SOMEBODY = "caohong";
    private static final byte[] PDF = "%PDF-1.4 limits".getBytes(UTF_8);

    @Autowired
    TestOffice office;

    @Autowired
    Attachments attachments;

    @Autowired
    UploadPace pace;

    @Autowired
    AttachmentSettings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from attachment where uploaded_by = ?").param(SOMEBODY).update();
    }

    @Test
    void moreFilesInAnHourAreRefusedUntilTheFirstIsAnHourOld() throws Exception {
        earlier(pace.uploadsPerHour() - 1, 1, "BX-T-30", 59);
        earlier(100, 1, "BX-T-30", 61);
        Answer last = office.upload(SOMEBODY, "a.pdf", PDF);
        assertThat(last.status()).isEqualTo(201);

        Answer refused = office.upload(SOMEBODY, "a.pdf", PDF);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.message()).contains(pace.uploadsPerHour() + " 个", "1 分钟后");
        String copies = "/api/attachments/" + last.body().path("id").asText() + "/copies";
        assertThat(retryAfter(copies)).isBetween(1L, 60L);
        assertThat(office.upload("lina", "a.pdf", PDF).status()).isEqualTo(201);
    }

    @Test
    void theLimitHoldsForUploadsAtTheSameMoment() throws Exception {
        earlier(pace.uploadsPerHour() - 3, 1, "BX-T-31", 10);
        List<Callable<Boolean>> uploads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            uploads.add(() -> {
                try {
                    attachments.store("a.pdf", new ByteArrayInputStream(PDF), SOMEBODY);
                    return true;
                } catch (TooManyUploads e) {
                    return false;
                }
            });
        }
        assertThat(Together.together(uploads)).filteredOn(kept -> kept).hasSize(3);
    }

    @Test
    void whatNoCaseRefersToTakesNoMoreThanItsRoom() {
        long room = settings.unattached().toBytes();
        String id = earlier(1, room - PDF.length, null, 60 * 20).get(0);
        Answer fits = office.upload(SOMEBODY, "a.pdf", PDF);
        assertThat(fits.status()).isEqualTo(201);
        // The same content once more takes no room, another does.
        assertThat(office.upload(SOMEBODY, "b.pdf", PDF).status()).isEqualTo(201);
        Answer refused = office.upload(SOMEBODY, "c.pdf", "%PDF-1.4 other".getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.message()).contains("没有随单据提交", settings.unattached().toMegabytes() + " MB", "4 小时后");

        jdbc.sql("update attachment set case_number = 'BX-T-32' where id = ?")
                .param(id)
                .update();
        assertThat(office.upload(SOMEBODY, "c.pdf", "%PDF-1.4 other".getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
    }

    /** What a refusal of this says about when to come again. */
    private long retryAfter(String address) throws Exception {
        String login = Base64.getEncoder().encodeToString((SOMEBODY + ":guicheng").getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(office.address() + address))
                .header("Authorization", "Basic " + login)
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    /** So many uploads of another content each, so long ago. Returns their ids. */
    private List<String> earlier(int number, long size, String caseNumber, int minutesAgo) {
        List<String> ids = new ArrayList<>();
        OffsetDateTime at = OffsetDateTime.now().minusMinutes(minutesAgo);
        for (int i = 0; i < number; i++) {
            String id = UUID.randomUUID().toString();
            ids.add(id);
            jdbc.sql("insert into attachment values (?, 'a.pdf', 'application/pdf', ?, ?, ?, ?, ?)")
                    .params(id, size, "00" + id.replace("-", ""), SOMEBODY, at, caseNumber)
                    .update();
        }
        return ids;
    }
}
