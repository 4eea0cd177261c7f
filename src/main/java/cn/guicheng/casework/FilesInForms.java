package cn.guicheng.casework;

import cn.guicheng.attachment.Attachment;
import cn.guicheng.attachment.Attachments;
import cn.guicheng.engine.FormOffice;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The files that a form names: the same file uploaded twice is one. */
@Component
class FilesInForms implements FormOffice.Files {
    private final Attachments attachments;

    FilesInForms(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public int different(Collection<String> ids) {
        return (int) ids.stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(Attachment::sha256)
                .distinct()
                .count();
    }
}
