package cn.guicheng.register.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one file of attachments away, or brings it where it can be shared, while nobody can begin to refer to it. */
@Component
class FileRemoval {
    private final JdbcClient jdbc;
    private final AttachmentLocks locks;
    private final Contents contents;

    FileRemoval(JdbcClient jdbc, AttachmentLocks locks, Contents contents) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.contents = contents;
    }

    @Transactional
    public void removeUnlessReferredTo(String sha256) {
        locks.content(sha256);
        boolean referredTo = jdbc.sql("select count(*) from attachment where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
        if (!referredTo) {
            try {
                Files.deleteIfExists(contents.file(sha256));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The file of an attachment of before. Returns false when there is no such attachment. */
    @Transactional
    public boolean shared(String id) {
        Optional<String> sha256 = jdbc.sql("select sha256 from attachment where id = ?")
                .param(id)
                .query(String.class)
                .optional();
        if (sha256.isEmpty()) {
            return false;
        }
        locks.content(sha256.get());
        contents.share(id, sha256.get());
        return true;
    }
}
