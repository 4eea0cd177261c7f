package cn.guicheng.register.attachment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an uploaded name harmless, and its ending that of what the file is. */
final class FileNames {
    private static final int LONGEST = 200;

    /** Invisible, changing the direction of reading, halves of signs, line ends, and what no disk takes. */
    private static final Pattern TRICKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*]");

    /** What a program would take for an ending: a few letters and figures, not figures alone. */
    private static final Pattern ENDING = Pattern.compile("\\.(?=[0-9]*[A-Za-z])([A-Za-z0-9]{1,8})$");

    /** Names of devices, whatever their ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])");

    private FileNames() {}

    /**
     * The last part of a path, without tricks, at most 200 signs and never empty.
     *
     * @param name as the browser sent it, or null
     * @param kind what the content is
     */
    static String plain(String name, FileKind kind) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String stem = trimmed(TRICKS.matcher(last).replaceAll(""));
        String ending = kind.ending();
        for (Matcher found = ENDING.matcher(stem); found.find(); found = ENDING.matcher(stem)) {
            stem = trimmed(stem.substring(0, found.start()));
            if (kind.hasEnding(found.group(1))) {
                ending = found.group(1);
                break;
            }
        }
        return cut(named(stem), LONGEST - 1 - ending.length()) + "." + ending;
    }

    private static String named(String stem) {
        if (stem.isEmpty()) {
            return "附件";
        }
        int dot = stem.indexOf('.');
        String device = (dot < 0 ? stem : stem.substring(0, dot)).strip();
        return DEVICE.matcher(device).matches() ? "_" + stem : stem;
    }

    /** Disks forget dots and blanks at the end, and hide what begins with a dot. */
    private static String trimmed(String name) {
        return name.replaceAll("^[\\s\\h.]+|[\\s\\h.]+$", "");
    }

    /** Signs of two halves stay whole. */
    private static String cut(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
        return trimmed(stem.substring(0, end));
    }
}
