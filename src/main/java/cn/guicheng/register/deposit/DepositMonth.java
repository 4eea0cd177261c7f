package cn.guicheng.register.deposit;

import cn.guicheng.register.deposit.DepositMonths.Line;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The deposits of a month, in cents: opening and received are refunded, deducted and closing.
 *
 * @param openingInCents held when the month began
 * @param receivedInCents received in the month
 * @param refundedInCents given back in the month
 * @param deductedInCents kept in the month
 * @param claimedInCents what owners owe besides, of the month
 * @param closingInCents held when the month ended, or now
 * @param lines every deposit that was open at some time of the month
 */
public record DepositMonth(
        YearMonth month,
        long openingInCents,
        long receivedInCents,
        long refundedInCents,
        long deductedInCents,
        long claimedInCents,
        long closingInCents,
        List<Line> lines) {

    static DepositMonth of(YearMonth month, OffsetDateTime begins, List<Line> lines) {
        return new DepositMonth(
                month,
                sum(lines, line -> line.receivedAt().isBefore(begins) ? line.amountInCents() : 0),
                sum(lines, line -> line.receivedAt().isBefore(begins) ? 0 : line.amountInCents()),
                sum(lines, Line::refundedInCents),
                sum(lines, Line::deductedInCents),
                sum(lines, Line::claimedInCents),
                sum(lines, Line::openInCents),
                lines);
    }

    private static long sum(List<Line> lines, ToLongFunction<Line> amount) {
        return lines.stream().mapToLong(amount).sum();
    }
}
