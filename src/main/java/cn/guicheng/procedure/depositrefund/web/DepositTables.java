package cn.guicheng.procedure.depositrefund.web;

import cn.guicheng.register.deposit.DepositMonth;
import cn.guicheng.register.deposit.DepositMonths.Line;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.web.kit.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The deposits' books as CSV. */
final class DepositTables {
    /** How cells are filled: for programs in cents and ISO 8601, for people in yuan and minutes. */
    record Style(String titles, Function<Long, Object> money, Function<OffsetDateTime, Object> time) {}

    static final Style NAMES = new Style(
            "depositNumber,caseNumber,unit,receiptNumber,receivedAt,amountInCents,settledAt,refundedInCents,deductedInCents,claimedInCents,openInCents",
            cents -> cents,
            time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Wording.officeTime(time)));

    static final Style TITLES = new Style(
            "押金编号,装修许可,房号,收据号,收取时间,押金（元）,结清时间,已退（元）,已扣（元）,扣款超出押金（元）,月末在押（元）",
            cents -> BigDecimal.valueOf(cents, 2),
            time -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(Wording.officeTime(time)));

    private DepositTables() {}

    static void send(DepositMonth month, Style style, HttpServletResponse response) throws IOException {
        CsvFile.send(
                "押金清单 " + month.month(),
                Arrays.asList(style.titles().split(",")),
                rows -> month.lines().forEach(line -> rows.accept(cells(line, style))),
                response);
    }

    static void send(ReconciliationAnswer answer, HttpServletResponse response) throws IOException {
        CsvFile.send(
                "押金对账",
                List.of("depositNumber", "refundCase", "state", "refundedInCents", "paidInCents", "finding"),
                rows -> answer.differences()
                        .forEach(line -> rows.accept(Arrays.asList(
                                line.depositNumber(),
                                line.refundCase(),
                                line.state(),
                                line.refundedInCents(),
                                line.paidInCents(),
                                line.finding()))),
                response);
    }

    private static List<?> cells(Line line, Style style) {
        return Arrays.asList(
                line.depositNumber(),
                line.caseNumber(),
                line.unit(),
                line.receiptNumber(),
                style.time().apply(line.receivedAt()),
                style.money().apply(line.amountInCents()),
                line.settledAt() == null ? null : style.time().apply(line.settledAt()),
                style.money().apply(line.refundedInCents()),
                style.money().apply(line.deductedInCents()),
                style.money().apply(line.claimedInCents()),
                style.money().apply(line.openInCents()));
    }
}
