package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Money inside a list that somebody sent. */
public final class Cents {
    private Cents() {}

    /** The whole number that is written there; empty for anything else, such as a fraction, a text or more than 64 bits hold. */
    public static Optional<Long> read(JsonNode amount) {
        return amount.isIntegralNumber() && amount.canConvertToLong()
                ? Optional.of(amount.longValue())
                : Optional.empty();
    }
}
