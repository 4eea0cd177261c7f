package cn.guicheng.register.attachment;

import java.io.FileOutputStream;
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
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/**
 * The bytes of attachments on disk: each content once, in a file called by its hash. Attachments of before have a file each,
 * called by their id, until the nightly clean-up has brought it under its hash.
 */
@Component
record Contents(AttachmentSettings settings) {
    /** An upload that has arrived and is not kept yet; closing it removes what was not kept. */
    record Received(Path file, String sha256, long size) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes an upload in: complete on the disk, or not there at all. */
    Received receive(InputStream content, String fileName)
            throws AttachmentEmpty, AttachmentTooLarge, AttachmentsNotWritable {
        try {
            Files.createDirectories(settings.directory());
            Path file = Files.createTempFile(settings.directory(), "upload", ".part");
            Received received = null;
            try {
                received = write(content, file, fileName);
                return received;
            } finally {
                if (received == null) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new AttachmentsNotWritable(e);
        }
    }

    /** Under its hash from now on. The caller holds the content's lock. */
    void keep(Received received) throws AttachmentsNotWritable {
        try {
            Path file = file(received.sha256());
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.move(received.file(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new AttachmentsNotWritable(e);
        }
    }

    /** Brings an older attachment's file under its hash, so that others can share it. The caller holds the content's lock. */
    void share(String id, String sha256) {
        Path own = file(id);
        Path shared = file(sha256);
        try {
            if (Files.exists(own) && !Files.exists(shared)) {
                Files.createDirectories(shared.getParent());
                Files.move(own, shared, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The caller closes it. */
    InputStream open(Attachment attachment) {
        try {
            return opened(attachment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a content is, or an older attachment's file: both names begin with two signs in hexadecimal. */
    Path file(String name) {
        return settings.directory().resolve(name.substring(0, 2)).resolve(name);
    }

    private InputStream opened(Attachment attachment) throws IOException {
        Path shared = file(attachment.sha256());
        try {
            return Files.newInputStream(shared);
        } catch (NoSuchFileException notYet) {
            try {
                return Files.newInputStream(file(attachment.id()));
            } catch (NoSuchFileException justShared) {
                return Files.newInputStream(shared);
            }
        }
    }

    private Received write(InputStream content, Path file, String fileName)
            throws IOException, AttachmentEmpty, AttachmentTooLarge {
        long most = settings.maximumSize().toBytes();
        MessageDigest digest = sha256();
        long size;
        try (FileOutputStream disk = new FileOutputStream(file.toFile());
                OutputStream out = new DigestOutputStream(disk, digest)) {
            // To one byte more than is accepted.
            size = StreamUtils.copyRange(content, out, 0, most);
            disk.getFD().sync();
        }
        if (size == 0) {
            throw new AttachmentEmpty(fileName);
        }
        if (size > most) {
            throw new AttachmentTooLarge(fileName);
        }
        return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
