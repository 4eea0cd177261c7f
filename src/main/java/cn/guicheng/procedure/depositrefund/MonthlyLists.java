package cn.guicheng.procedure.depositrefund;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.notification.PublicAddress;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.register.deposit.DepositMonth;
import cn.guicheng.register.deposit.DepositMonths;
import cn.guicheng.register.due.DueDays;
import cn.guicheng.register.reading.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The list of a month goes to the accountants by itself, on the first working day of the next, once on whatever number of nodes (DEPO-09;
 * the day is [P]). Months whose day passed while the program was down follow when it runs again.
 */
@Component
record MonthlyLists(
        DepositMonths months,
        DueDays days,
        Notices notices,
        Organisation organisation,
        OfficeDays officeDays,
        PublicAddress address,
        DepositRefundSettings settings,
        TransactionTemplate transaction,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyLists.class);
    private static final String ENTRY = "monthly-list";
    private static final String READERS = "accountant";

    /** However long the program was down: nobody reads lists of more than a year ago. */
    private static final int MOST = 12;

    /** Sends what is due. */
    void send() {
        YearMonth last = lastDue();
        YearMonth first = days.watchedUntil(DepositRefund.KEY, ENTRY)
                .map(sent -> YearMonth.from(sent).plusMonths(1))
                .orElse(last);
        YearMonth earliest = last.minusMonths(MOST - 1L);
        Stream.iterate(
                        first.isBefore(earliest) ? earliest : first,
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .forEach(this::send);
    }

    private YearMonth lastDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        YearMonth present = YearMonth.from(now);
        LocalDate worked = Stream.iterate(present.atDay(1), day -> day.plusDays(1))
                .filter(officeDays::isWorked)
                .findFirst()
                .orElseThrow();
        return present.minusMonths(now.isBefore(worked.atTime(settings.monthlyListAt())) ? 2 : 1);
    }

    private void send(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        try {
            transaction.executeWithoutResult(status -> {
                days.take(DepositRefund.KEY, ENTRY, end);
                tell(months.of(month));
                days.watched(DepositRefund.KEY, ENTRY, end);
            });
        } catch (DuplicateKeyException another) {
            LOG.debug("the list of {} was sent by another node", month);
        } catch (RuntimeException fault) {
            // The scheduler tries again in a minute and says nothing.
            LOG.error("the list of deposits of {} is not sent", month, fault);
            throw fault;
        }
    }

    /** An office that has no deposits hears of none. */
    private void tell(DepositMonth found) {
        if (!found.lines().isEmpty()) {
            notices.tell(
                    Occasion.ofOffice(
                            NoticeKind.REPORT, DepositRefund.KEY + "/" + ENTRY + "/" + found.month(), words(found)),
                    organisation.membersOf(READERS));
        }
    }

    private String words(DepositMonth found) {
        return "%s 押金清单：月初在押 %s，本月收取 %s，退还 %s，扣款 %s，月末在押 %s，共 %d 笔\n%s"
                .formatted(
                        found.month(),
                        Wording.money(found.openingInCents()),
                        Wording.money(found.receivedInCents()),
                        Wording.money(found.refundedInCents()),
                        Wording.money(found.deductedInCents()),
                        Wording.money(found.closingInCents()),
                        found.lines().size(),
                        address.of("/camunda/app/tasklist/default/#/guicheng/deposit-books?month=" + found.month()));
    }
}
