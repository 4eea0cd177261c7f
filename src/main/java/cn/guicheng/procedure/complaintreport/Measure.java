package cn.guicheng.procedure.complaintreport;

import cn.guicheng.register.request.RequestTally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** What is counted of requests in a span of time, each with the sentence that says how. */
enum Measure {
    ACCEPTED("accepted", "受理", "件", "本期登记的诉求。", found -> whole(found.tally.accepted())),
    SUPERVISED("supervised", "督办", "次", "本期行政助理对逾期诉求的督办，催办或接手一次算一次。", found -> whole(found.supervised)),
    FED_BACK("fedBack", "反馈", "次", "本期告知客户进展的次数，加上接通客户的回访次数。", found -> whole(found.informed + found.tally.reached())),
    CALLED_BACK("calledBack", "回访", "次", "本期回访的次数，没有接通的也算。", found -> whole(found.tally.called())),
    RESOLVED("resolved", "解决", "件", "本期解决的诉求；解决后又重新办理的，按最后一次解决的时间算。", found -> whole(found.tally.resolved())),
    ON_TIME(
            "onTimePercent",
            "按时解决率",
            "%",
            "本期解决的诉求中，从未超过解决时限的所占比例。",
            found -> ratio(100 * found.tally.onTime(), found.tally.resolved(), 1),
            1),
    RAN_OVER("ranOver", "逾期", "件", "解决时限在本期届满而没有解决的诉求；重新办理以后再逾期的，不再计算。", found -> whole(found.tally.ranOver())),
    REOPENED("reopened", "重开", "件", "本期登记的诉求中，由已经办结的诉求重新提起的。", found -> whole(found.tally.reopened())),
    OPEN("open", "期末未办结", "件", "到期末已经登记而没有办结的诉求，不论何时登记；本期尚未结束的，算到现在。", found -> whole(found.tally.open())),
    SCORED("scored", "打分", "次", "本期回访中客户打了分的次数。", found -> whole(found.tally.scored())),
    AVERAGE_SCORE(
            "averageScore",
            "平均满意度",
            "分",
            "本期回访中客户打分（1 至 5 分）的平均值。",
            found -> ratio(found.tally.scoreSum(), found.tally.scored(), 2),
            2);

    /** Those that make sense for a part of the requests: the register itself knows which part. */
    static final List<Measure> OF_PARTS =
            List.of(ACCEPTED, RESOLVED, ON_TIME, RAN_OVER, REOPENED, OPEN, CALLED_BACK, AVERAGE_SCORE);

    final String id;
    final String title;
    final String unit;
    final String definition;
    /** Places behind the point. */
    final int digits;

    private final Function<Found, BigDecimal> value;

    Measure(String id, String title, String unit, String definition, Function<Found, BigDecimal> value) {
        this(id, title, unit, definition, value, 0);
    }

    Measure(String id, String title, String unit, String definition, Function<Found, BigDecimal> value, int digits) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.definition = definition;
        this.value = value;
        this.digits = digits;
    }

    /** What the registers know of a span. */
    record Found(RequestTally tally, long supervised, long informed) {}

    /** Null where there is nothing to divide by. */
    BigDecimal of(Found found) {
        return value.apply(found);
    }

    private static BigDecimal whole(long count) {
        return BigDecimal.valueOf(count);
    }

    private static BigDecimal ratio(long sum, long count, int digits) {
        return count == 0
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), digits, RoundingMode.HALF_UP);
    }
}
