package cn.guicheng.register.attachment;

/** There is no such file for this person and case. */
public class AttachmentNotAvailable extends Exception {
    AttachmentNotAvailable(String detail) {
        super(detail);
    }
}
