package cn.guicheng.casework.guard;

import cn.guicheng.engine.form.FormOffice;
import cn.guicheng.register.attachment.Attachment;
import cn.guicheng.register.attachment.Attachments;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The files that a form names: the same file uploaded twice is one. */
@Component
record FilesInForms(Attachments attachments) implements FormOffice.Files {
    @Override
    public int different(Collection<String> ids) {
        return (int) ids.stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(Attachment::sha256)
                .distinct()
                .count();
    }
}
