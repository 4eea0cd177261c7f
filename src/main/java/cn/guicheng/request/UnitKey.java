package cn.guicheng.request;

import java.text.Normalizer;
import java.util.Locale;

/** A unit's name (3 栋 1502) as it is compared: half-width, upper case, without spaces. */
public record UnitKey(String text) {
    private static final int LONGEST = 64;

    /** Null where there is no unit. */
    public static UnitKey of(String unit) {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        return new UnitKey(Normalizer.normalize(unit, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT));
    }

    /** Whether the register cannot hold it: some characters are compared as several. */
    public boolean isTooLong() {
        return text.length() > LONGEST;
    }
}
