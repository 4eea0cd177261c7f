package cn.guicheng.register.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;

/** How values read on paper and on screen. */
public final class Wording {
    private static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** What the usual decisions are called. */
    public static final Map<String, String> DECISIONS = Map.of(
            "approve", "同意",
            "return", "退回",
            "refuse", "不予通过",
            "accept", "审核通过",
            "resubmit", "重新提交",
            "withdraw", "撤回",
            "transferred", "转办",
            "asked", "征询",
            "answered", "已答复",
            "taken-back", "撤回上一步");

    private Wording() {}

    /** Cents as {@code ¥1,234.56}. */
    public static String money(long cents) {
        return "¥%,.2f".formatted(BigDecimal.valueOf(cents, 2));
    }

    public static String yesOrNo(boolean value) {
        return value ? "是" : "否";
    }

    /** Yes and no in Chinese, numbers without trailing zeros, the common outcomes by their words. */
    public static String plain(Object value) {
        if (value instanceof Boolean answer) {
            return yesOrNo(answer);
        }
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : decision(String.valueOf(value));
    }

    /** As {@code 2026-11-29 14:00}, wherever staff or customers read it. */
    public static String minutes(Date time) {
        return minutes(time.toInstant());
    }

    /** The same. */
    public static String minutes(Instant time) {
        return MINUTES.format(time.atZone(OFFICE_ZONE));
    }

    /** A decision that no form words otherwise; the value itself where it is none of the common ones. */
    public static String decision(String value) {
        return value == null ? null : DECISIONS.getOrDefault(value, value);
    }

    /** The same moment with the office's offset. */
    public static OffsetDateTime officeTime(OffsetDateTime time) {
        return time.atZoneSameInstant(OFFICE_ZONE).toOffsetDateTime();
    }

    /** The moment with the office's offset. */
    public static OffsetDateTime officeTime(Date time) {
        return time.toInstant().atZone(OFFICE_ZONE).toOffsetDateTime();
    }
}
