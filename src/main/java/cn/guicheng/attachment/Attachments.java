package cn.guicheng.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of attachments and the files themselves. */
@Component
public class Attachments {
    private static final String SELECT =
            """
            select id, file_name, media_type, file_size as size, sha256, uploaded_by, uploaded_at, case_number
            from attachment
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AttachmentSettings settings;

    Attachments(JdbcClient jdbc, Clock clock, AttachmentSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Keeps an upload. The file is complete on disk before the register knows it; a failure leaves neither.
     *
     * @param fileName as the browser sent it
     * @param content read to its end, or to one byte more than is accepted
     * @param uploader user id
     */
    public Attachment store(String fileName, InputStream content, String uploader)
            throws AttachmentEmpty, AttachmentTooLarge, AttachmentKindNotAccepted {
        String id = UUID.randomUUID().toString();
        Path file = file(id);
        try {
            Files.createDirectories(file.getParent());
            Path partial = Files.createTempFile(file.getParent(), id, ".part");
            try {
                String sha256 = write(content, partial, fileName);
                String mediaType = FileKinds.of(partial).orElseThrow(() -> new AttachmentKindNotAccepted(fileName));
                Attachment attachment = new Attachment(
                        id,
                        FileNames.plain(fileName),
                        mediaType,
                        Files.size(partial),
                        sha256,
                        uploader,
                        OffsetDateTime.now(clock),
                        null);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
                insert(attachment);
                return attachment;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Attachment> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Attachment.class)
                .optional();
    }

    /** The content; the caller closes it. */
    public InputStream open(Attachment attachment) {
        try {
            return Files.newInputStream(file(attachment.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Removes uploads that no case refers to and that are older than the setting; the register first, so none is tied meanwhile. */
    void removeOrphans() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(settings.orphanAge());
        List<String> orphans = jdbc.sql("select id from attachment where case_number is null and uploaded_at < ?")
                .param(before)
                .query(String.class)
                .list();
        for (String id : orphans) {
            int removed = jdbc.sql("delete from attachment where id = ? and case_number is null")
                    .param(id)
                    .update();
            if (removed == 1) {
                delete(file(id));
            }
        }
    }

    private void insert(Attachment attachment) {
        try {
            jdbc.sql("insert into attachment values (?, ?, ?, ?, ?, ?, ?, null)")
                    .params(
                            attachment.id(),
                            attachment.fileName(),
                            attachment.mediaType(),
                            attachment.size(),
                            attachment.sha256(),
                            attachment.uploadedBy(),
                            attachment.uploadedAt())
                    .update();
        } catch (RuntimeException e) {
            delete(file(attachment.id()));
            throw e;
        }
    }

    private String write(InputStream content, Path file, String fileName)
            throws IOException, AttachmentEmpty, AttachmentTooLarge {
        long most = settings.maximumSize().toBytes();
        MessageDigest digest = sha256();
        long size;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            size = copy(content, out, most);
        }
        if (size == 0) {
            throw new AttachmentEmpty(fileName);
        }
        if (size > most) {
            throw new AttachmentTooLarge(fileName);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Copies at most one buffer more than {@code most} bytes. */
    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String id) {
        return settings.directory().resolve(id.substring(0, 2)).resolve(id);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (NoSuchFileException gone) {
            // Another node was faster.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
