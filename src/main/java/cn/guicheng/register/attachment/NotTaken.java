package cn.guicheng.register.attachment;

/** A file is none that is accepted. */
final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final AttachmentKindNotAccepted.Why why;

    NotTaken(AttachmentKindNotAccepted.Why why) {
        this.why = why;
    }

    AttachmentKindNotAccepted.Why why() {
        return why;
    }
}
