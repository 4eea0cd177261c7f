package cn.guicheng.web.archive;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.ItemNotAvailable;
import cn.guicheng.register.attachment.AttachmentNotAvailable;
import cn.guicheng.register.attachment.Attachments;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties an upload to an item, as uploads are tied to cases: from then on it is nobody's to remove. */
@Component
class ElectronicFiles {
    private final ArchiveItems items;
    private final Attachments attachments;

    ElectronicFiles(ArchiveItems items, Attachments attachments) {
        this.items = items;
        this.attachments = attachments;
    }

    /** Refuses (400) an upload that is not the person's or belongs to a case. */
    @Transactional(rollbackFor = Exception.class)
    public void put(String itemNumber, String attachment, String person) throws ItemNotAvailable {
        items.electronicFile(itemNumber, attachment, person);
        try {
            attachments.attach(itemNumber, List.of(attachment), person);
        } catch (AttachmentNotAvailable e) {
            throw Refusal.invalid("附件", "附件不存在，或不是您上传的。");
        }
    }
}
