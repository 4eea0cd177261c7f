package cn.guicheng.attachment;

/** The file is larger than the office accepts. */
public class AttachmentTooLarge extends Exception {
    AttachmentTooLarge(String detail) {
        super(detail);
    }
}
