package cn.guicheng.register.attachment;

import cn.guicheng.register.normalform.NormalForm;
import java.util.Set;

/** Which papers of a case are pictures that can be printed, and whose: they are called as the line to which they belong. */
public final class Photos {
    /** Media types that can be printed. */
    public static final Set<String> KINDS = Set.of("image/jpeg", "image/png");

    private Photos() {}

    /** What a file or a line is called, however it is written, and without the ending of a picture. */
    public static String nameOf(String text) {
        return NormalForm.NAME.of(text.replaceFirst("(?i)\\.(jpe?g|png)\\s*$", ""));
    }
}
