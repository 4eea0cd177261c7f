package cn.guicheng.attachment;

/** Makes an uploaded name harmless. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of a path, without characters that are invisible or change the direction of reading; never empty. */
    static String plain(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        String trimmed = visible.length() <= LONGEST ? visible : visible.substring(visible.length() - LONGEST);
        return trimmed.replace(".", "").isBlank() ? "附件" : trimmed;
    }
}
