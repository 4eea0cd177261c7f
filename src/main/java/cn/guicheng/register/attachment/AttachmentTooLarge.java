package cn.guicheng.register.attachment;

/** The file is larger than the office accepts. */
public class AttachmentTooLarge extends Exception {
    AttachmentTooLarge(String detail) {
        super(detail);
    }
}
