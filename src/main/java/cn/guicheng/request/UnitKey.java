package cn.guicheng.request;

import java.text.Normalizer;
import java.util.Locale;

/** A unit's name (3 栋 1502) as it is compared: half-width, upper case, without spaces. */
public record UnitKey(String text) {
    /** Null where there is no unit. */
    public static UnitKey of(String unit) {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        return new UnitKey(Normalizer.normalize(unit, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT));
    }
}
