package cn.guicheng.flow.report;

/**
 * A figure of some days, beside the same of as many days before.
 *
 * @param value null where there is nothing to say
 * @param before null also where it makes no sense, as for what is open now
 */
public record Figure(Number value, Number before) {
    static Figure ofNow(Number value) {
        return new Figure(value, null);
    }
}
