package cn.guicheng.register.attachment;

/** The file has no content. */
public class AttachmentEmpty extends Exception {
    AttachmentEmpty(String detail) {
        super(detail);
    }
}
