package cn.guicheng.attachment;

/** The content is of no kind that the office accepts, whatever the name says. */
public class AttachmentKindNotAccepted extends Exception {
    AttachmentKindNotAccepted(String detail) {
        super(detail);
    }
}
