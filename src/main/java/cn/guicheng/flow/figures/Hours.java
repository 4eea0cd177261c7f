package cn.guicheng.flow.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which hours it is counted how long something took. */
public enum Hours {
    /** From the first moment to the last. */
    CLOCK,
    /** Only while the office works, by the calendar as it is now. */
    WORKING;

    /** As addresses say it. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
