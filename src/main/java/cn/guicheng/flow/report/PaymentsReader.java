package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.register.payment.PaymentTotals;
import cn.guicheng.register.payment.PaymentTotals.Total;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what was paid, by category and month. */
@Component
public class PaymentsReader {
    private final PaymentTotals totals;
    private final Procedures procedures;

    PaymentsReader(PaymentTotals totals, Procedures procedures) {
        this.totals = totals;
        this.procedures = procedures;
    }

    /**
     * Whole months, those that the days asked for touch.
     *
     * @param from first day of the first month
     * @param to last day of the last
     * @param rows the category for which most was paid first
     */
    public record Payments(LocalDate from, LocalDate to, List<YearMonth> months, List<Row> rows, Sum total) {}

    /** A category; {@code cells} by the months. */
    public record Row(String category, String categoryName, List<Cell> cells, Cell total) {}

    /** All categories together. */
    public record Sum(List<Cell> cells, Cell total) {}

    public record Cell(long count, long amountInCents) {
        private static final Cell NOTHING = new Cell(0, 0);

        private Cell plus(Cell other) {
            return new Cell(count + other.count, amountInCents + other.amountInCents);
        }

        private static Cell sum(Stream<Total> totals) {
            return totals.map(one -> new Cell(one.count(), one.amountInCents())).reduce(NOTHING, Cell::plus);
        }
    }

    public Payments read(Days days) {
        YearMonth first = YearMonth.from(days.from());
        YearMonth last = YearMonth.from(days.to());
        List<YearMonth> months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
        List<Total> found = totals.byCategoryAndMonth(first, last);
        Map<String, String> names = categoryNames();
        List<Row> rows = found.stream()
                .collect(Collectors.groupingBy(Total::category, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Row(
                        one.getKey(),
                        names.getOrDefault(one.getKey(), one.getKey()),
                        cells(one.getValue(), months),
                        Cell.sum(one.getValue().stream())))
                .sorted((one, other) -> Long.compare(other.total.amountInCents, one.total.amountInCents))
                .toList();
        return new Payments(
                first.atDay(1),
                last.atEndOfMonth(),
                months,
                rows,
                new Sum(cells(found, months), Cell.sum(found.stream())));
    }

    private static List<Cell> cells(List<Total> totals, List<YearMonth> months) {
        Map<YearMonth, List<Total>> byMonth = totals.stream().collect(Collectors.groupingBy(Total::month));
        return months.stream()
                .map(month -> Cell.sum(byMonth.getOrDefault(month, List.of()).stream()))
                .toList();
    }

    /** As the procedures call the values of the variable. */
    private Map<String, String> categoryNames() {
        Map<String, String> names = new HashMap<>();
        procedures
                .all()
                .forEach(procedure -> procedure.words().options("category").forEach(names::putIfAbsent));
        return names;
    }
}
