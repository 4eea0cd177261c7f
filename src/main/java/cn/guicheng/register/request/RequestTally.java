package cn.guicheng.register.request;

/**
 * What was counted of some requests in a span of time.
 *
 * @param accepted received in the span
 * @param reopened of these, those that take up a case that had ended
 * @param resolved resolved in the span, for the last time
 * @param onTime of these, those whose time to resolve never ran out
 * @param ranOver those whose time to resolve ran out in the span, for the first time
 * @param open received before the end of the span and not ended by then
 * @param called calls back in the span
 * @param reached of these, those in which the customer was spoken to
 * @param scored of these, those in which the customer gave a score
 * @param scoreSum sum of these scores
 */
public record RequestTally(
        long accepted,
        long reopened,
        long resolved,
        long onTime,
        long ranOver,
        long open,
        long called,
        long reached,
        long scored,
        long scoreSum) {

    public static final RequestTally NOTHING = new RequestTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public RequestTally plus(RequestTally other) {
        return new RequestTally(
                accepted + other.accepted,
                reopened + other.reopened,
                resolved + other.resolved,
                onTime + other.onTime,
                ranOver + other.ranOver,
                open + other.open,
                called + other.called,
                reached + other.reached,
                scored + other.scored,
                scoreSum + other.scoreSum);
    }
}
