package cn.guicheng.register.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of attachments and the files themselves. */
@Component
public class Attachments {
    /** The columns are called as the record calls them, or reading each row would begin with a failure for each. */
    private static final String SELECT =
            """
            select id, file_name as fileName, media_type as mediaType, file_size as size, sha256, uploaded_by as uploadedBy,
                uploaded_at as uploadedAt, case_number as caseNumber
            from attachment
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Contents contents;
    private final UploadLimits limits;
    private final Entry entry;

    Attachments(JdbcClient jdbc, Clock clock, Contents contents, UploadLimits limits, Entry entry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.contents = contents;
        this.limits = limits;
        this.entry = entry;
    }

    /**
     * Keeps an upload. The file is complete on disk before the register knows it; a failure leaves neither.
     *
     * @param fileName as the browser sent it
     * @param content read to its end, or to one byte more than is accepted
     * @param uploader user id
     */
    public Attachment store(String fileName, InputStream content, String uploader)
            throws AttachmentEmpty, AttachmentTooLarge, AttachmentKindNotAccepted, TooManyUploads,
                    AttachmentsNotWritable {
        limits.checkPace(uploader);
        try (Contents.Received received = contents.receive(content, fileName)) {
            FileKind kind = FileKinds.of(received.file());
            Attachment attachment = new Attachment(
                    UUID.randomUUID().toString(),
                    FileNames.plain(fileName, kind),
                    kind.mediaType(),
                    received.size(),
                    received.sha256(),
                    uploader,
                    OffsetDateTime.now(clock),
                    null);
            entry.enter(attachment, () -> contents.keep(received));
            return attachment;
        } catch (NotTaken e) {
            throw new AttachmentKindNotAccepted(fileName, e.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file once more, for another case: it counts as an upload and takes no room. */
    public Attachment copy(Attachment original, String uploader) throws TooManyUploads, AttachmentsNotWritable {
        Attachment copy = new Attachment(
                UUID.randomUUID().toString(),
                original.fileName(),
                original.mediaType(),
                original.size(),
                original.sha256(),
                uploader,
                OffsetDateTime.now(clock),
                null);
        entry.enter(copy, () -> contents.share(original.id(), original.sha256()));
        return copy;
    }

    public Optional<Attachment> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Attachment.class)
                .optional();
    }

    /** The content; the caller closes it. */
    public InputStream open(Attachment attachment) {
        return contents.open(attachment);
    }

    /** Oldest first. */
    public List<Attachment> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ? order by uploaded_at, id")
                .param(caseNumber)
                .query(Attachment.class)
                .list();
    }

    /**
     * Ties files to a case: the person's own uploads that no case refers to yet, or files the case has already. All of them
     * or none, in the caller's transaction.
     */
    @Transactional(rollbackFor = AttachmentNotAvailable.class)
    public void attach(String caseNumber, Collection<String> ids, String person) throws AttachmentNotAvailable {
        for (String id : ids) {
            int tied = jdbc.sql(
                            """
                            update attachment set case_number = ? where id = ?
                            and (case_number = ? or case_number is null and uploaded_by = ?)""")
                    .params(caseNumber, id, caseNumber, person)
                    .update();
            if (tied != 1) {
                throw new AttachmentNotAvailable(id);
            }
        }
    }
}
