package cn.guicheng.register.attachment;

import static cn.guicheng.Together.together;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each content is on the disk once, as long as anything refers to it and no longer; on both databases. */
abstract class ContentsTest {
    @OnH2
    static class OnH2Test extends ContentsTest {}

    @OnPostgres
    static class OnPostgresTest extends ContentsTest {}

    @Autowired
    Attachments attachments;

    @Autowired
    OrphanCleanup cleanup;

    @Autowired
    FileSweep sweep;

    @Autowired
    Contents contents;

    @Autowired
    AttachmentSettings settings;

    @Autowired
    JdbcClient jdbc;

    /** A content that no other test has. */
    String content;

    @BeforeEach
    void aContent() {
        content = "%PDF-1.4 " + UUID.randomUUID();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void equalUploadsAndCopiesAreThereOnce() throws Exception {
        long before = files();
        Attachment first = upload("lina");
        Attachment second = upload("madong");
        Attachment copy = attachments.copy(first, "lina");

        assertThat(files()).isEqualTo(before + 1);
        assertThat(List.of(first.id(), second.id(), copy.id())).doesNotHaveDuplicates();
        assertThat(copy.caseNumber()).isNull();
        for (Attachment attachment : List.of(first, second, copy)) {
            assertThat(text(attachment)).isEqualTo(content);
        }
    }

    @Test
    void whatIsSharedStaysAsLongAsAnybodyRefersToIt() throws Exception {
        Attachment kept = upload("lina");
        upload("madong");
        attachments.attach("BX-T-20", List.of(kept.id()), "lina");

        cleanLater();
        assertThat(text(kept)).isEqualTo(content);

        jdbc.sql("update attachment set case_number = null where id = ?")
                .param(kept.id())
                .update();
        cleanLater();
        assertThat(contents.file(kept.sha256())).doesNotExist();
    }

    @Test
    void aFileOfBeforeIsReadCopiedAndSharedLikeAnyOther() throws Exception {
        Attachment old = ofBefore("lina");
        assertThat(text(old)).isEqualTo(content);
        Attachment other = ofBefore("madong");
        attachments.attach("BX-T-21", List.of(old.id()), "lina");
        attachments.attach("BX-T-22", List.of(other.id()), "madong");

        Attachment copy = attachments.copy(old, "lina");
        assertThat(text(copy)).isEqualTo(content);
        assertThat(text(old)).isEqualTo(content);

        sweep.sweep();
        assertThat(contents.file(old.id())).doesNotExist();
        assertThat(contents.file(other.id())).doesNotExist();
        for (Attachment attachment : List.of(old, other, copy)) {
            assertThat(text(attachment)).isEqualTo(content);
        }
    }

    @Test
    void whatAnEndInTheMiddleLeavesBehindIsRemoved() throws Exception {
        Attachment lost = upload("lina");
        jdbc.sql("delete from attachment where id = ?").param(lost.id()).update();
        Path unfinished = Files.createTempFile(settings.directory(), "upload", ".part");
        Path old = Files.createTempFile(settings.directory(), "upload", ".part");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        sweep.sweep();
        assertThat(contents.file(lost.sha256())).doesNotExist();
        assertThat(old).doesNotExist();
        assertThat(unfinished).exists();
        Files.delete(unfinished);
        assertThat(text(upload("lina"))).isEqualTo(content);
    }

    @Test
    void uploadsAndTheRemovalOfTheLastReferenceDoNotMeet() throws Exception {
        for (int round = 0; round < 20; round++) {
            aContent();
            Attachment last = upload("lina");
            List<Callable<Attachment>> works = new ArrayList<>();
            works.add(() -> {
                jdbc.sql("delete from attachment where id = ?").param(last.id()).update();
                sweep.sweep();
                return null;
            });
            works.add(() -> upload("lina"));
            works.add(() -> upload("madong"));
            works.add(() -> upload("lina"));
            for (Attachment attachment : together(works)) {
                if (attachment != null) {
                    assertThat(text(attachment)).isEqualTo(content);
                }
            }
        }
    }

    @Test
    void aRefusedUploadLeavesNothing() {
        long before = files();
        assertThatThrownBy(() -> attachments.store("a.pdf", new ByteArrayInputStream("no".getBytes(UTF_8)), "lina"))
                .isInstanceOf(AttachmentKindNotAccepted.class);
        assertThatThrownBy(() -> attachments.store("a.pdf", new ByteArrayInputStream(new byte[0]), "lina"))
                .isInstanceOf(AttachmentEmpty.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aDiskThatTakesNothingIsSaidSo() throws Exception {
        Path noFolder = Files.createTempFile("no-folder", "");
        Contents unwritable = new Contents(
                new AttachmentSettings(noFolder, settings.maximumSize(), settings.orphanAge(), settings.unattached()));
        assertThatThrownBy(() -> unwritable.receive(new ByteArrayInputStream(new byte[1]), "a.pdf"))
                .isInstanceOf(AttachmentsNotWritable.class);
        Files.delete(noFolder);
    }

    private Attachment upload(String person) throws Exception {
        return attachments.store("a.pdf", new ByteArrayInputStream(content.getBytes(UTF_8)), person);
    }

    /** As it was kept until there were contents: a file of its own, called by the id. */
    private Attachment ofBefore(String person) throws Exception {
        Attachment attachment = upload(person);
        Files.createDirectories(contents.file(attachment.id()).getParent());
        Files.writeString(contents.file(attachment.id()), content);
        Files.delete(contents.file(attachment.sha256()));
        return attachment;
    }

    private void cleanLater() {
        ClockUtil.setCurrentTime(
                new Date(System.currentTimeMillis() + Duration.ofHours(25).toMillis()));
        cleanup.clean();
        ClockUtil.reset();
    }

    private String text(Attachment attachment) throws IOException {
        try (InputStream in = attachments.open(attachment)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private long files() {
        try (Stream<Path> all = Files.walk(settings.directory())) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            return 0;
        }
    }
}
