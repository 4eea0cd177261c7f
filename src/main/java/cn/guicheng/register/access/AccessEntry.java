package cn.guicheng.register.access;

import java.util.regex.Pattern;

/**
 * One entry of the access log, made fit to be stored and to be written on one line.
 *
 * @param person who did it, or as whom somebody tried
 * @param address IP address
 * @param subject whom or what it was about
 * @param result what came of it
 */
record AccessEntry(What what, String person, String address, String subject, String result) {
    private static final int NAME = 64;
    private static final int TEXT = 500;

    /** What would begin a new line, turn the reading direction or be unseen in a log: names are whatever a stranger sends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");

    AccessEntry {
        person = fitting(person, NAME);
        address = fitting(address, NAME);
        subject = fitting(subject, TEXT);
        result = fitting(result, TEXT);
    }

    /** The same kind from the same place, without saying by whom and about what. */
    AccessEntry summed() {
        return new AccessEntry(what, "", address, "其余多次，未逐条登记", "");
    }

    /** The same kind from anywhere. */
    AccessEntry summedOverAddresses() {
        return new AccessEntry(what, "", "", "来自多个地址的其余多次，未逐条登记", "");
    }

    private static String fitting(String text, int length) {
        if (text == null) {
            return "";
        }
        String visible = UNSEEN.matcher(text).replaceAll("?");
        if (visible.length() <= length) {
            return visible;
        }
        boolean splitsASign = Character.isHighSurrogate(visible.charAt(length - 1));
        return visible.substring(0, splitsASign ? length - 1 : length);
    }
}
