package cn.guicheng.register.attachment;

/** The content of a file is none of the kinds that are accepted; the message is the file's name. */
public class AttachmentKindNotAccepted extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** Another kind, or one that only looks like an accepted one. */
        KIND,
        /** It carries macros, wherever they lie. */
        MACROS,
        /** It opens with a password only, so nobody who signs could read it. */
        PASSWORD,
        /** There is more in it than is ever looked through. */
        TOO_MUCH_INSIDE
    }

    private final Why why;

    AttachmentKindNotAccepted(String fileName, Why why) {
        super(fileName);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
