package cn.guicheng.register.attachment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters an attachment in the register together with its bytes: within one transaction, under the locks of both. */
@Component
class Entry {
    private final JdbcClient jdbc;
    private final AttachmentLocks locks;
    private final UploadLimits limits;

    Entry(JdbcClient jdbc, AttachmentLocks locks, UploadLimits limits) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.limits = limits;
    }

    /** Sees to it that the bytes are there. */
    interface Bytes {
        void bring() throws AttachmentsNotWritable;
    }

    /** The file is under its hash before the register knows of it; where that comes to nothing, the night removes the file. */
    @Transactional(rollbackFor = {TooManyUploads.class, AttachmentsNotWritable.class})
    public void enter(Attachment attachment, Bytes bytes) throws TooManyUploads, AttachmentsNotWritable {
        locks.person(attachment.uploadedBy());
        limits.checkPace(attachment.uploadedBy());
        limits.checkRoom(attachment.uploadedBy(), attachment.sha256(), attachment.size());
        locks.content(attachment.sha256());
        bytes.bring();
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
    }
}
