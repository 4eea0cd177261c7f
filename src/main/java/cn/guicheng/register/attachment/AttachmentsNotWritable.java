package cn.guicheng.register.attachment;

import java.io.IOException;

/** The disk takes no more, or nothing at all. Nothing is kept of the upload. */
public class AttachmentsNotWritable extends Exception {
    private static final long serialVersionUID = 1L;

    AttachmentsNotWritable(IOException cause) {
        super(cause);
    }
}
