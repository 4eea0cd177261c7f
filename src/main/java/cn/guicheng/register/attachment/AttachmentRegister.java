package cn.guicheng.register.attachment;

import static cn.guicheng.register.reading.RegisterColumn.CASE_NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files as people read of them; everybody of their own. */
@Configuration(proxyBeanMethods = false)
class AttachmentRegister {
    @Bean
    ReadableRegister readableAttachments() {
        return new ReadableRegister(
                "attachments",
                "附件登记簿",
                "上传的每个文件，附内容的校验值。",
                "attachment",
                "id",
                List.of(
                        of("id", "附件标识", Kind.TEXT, "id"),
                        of("fileName", "文件名", Kind.TEXT, "file_name"),
                        of("mediaType", "类型", Kind.TEXT, "media_type"),
                        of("size", "字节数", Kind.COUNT, "file_size"),
                        of("sha256", "校验值（SHA-256）", Kind.TEXT, "sha256"),
                        of("uploadedBy", "上传人", Kind.PERSON, "uploaded_by"),
                        of("uploadedAt", "上传时间", Kind.TIME, "uploaded_at"),
                        CASE_NUMBER),
                "uploadedAt",
                Set.of("general-manager", "internal-auditor"),
                "uploaded_by = :person");
    }
}
