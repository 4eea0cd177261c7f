package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.ExampleValue;
import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.Regions.TooEntangled;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.InputTest;
import cn.guicheng.limit.table.LimitTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two rules leave between them that end and begin at neighbouring whole numbers, and that a rule further down decides
 * otherwise: under FIRST the last row catches it, and nobody sees a gap.
 */
final class ForgottenBetween {
    private static final int MOST = 20;

    private final LimitTable table;
    private final Space space;
    private final List<Box> inputs;
    private final ColumnWords words;
    private final Regions regions;
    private final List<Finding> findings = new ArrayList<>();

    ForgottenBetween(LimitTable table, Space space, List<Box> inputs, ColumnWords words, Regions regions) {
        this.table = table;
        this.space = space;
        this.inputs = inputs;
        this.words = words;
        this.regions = regions;
    }

    /** Throws {@link TooEntangled} where it cannot be found out in time. */
    List<Finding> find() throws TooEntangled {
        if (table.hitPolicy() == HitPolicy.FIRST) {
            for (int column = 0; column < table.inputs().size(); column++) {
                for (int one = 0; one < table.rules().size(); one++) {
                    for (int other = 0; other < table.rules().size(); other++) {
                        look(column, one, other);
                    }
                }
            }
        }
        return findings.stream().distinct().limit(MOST).toList();
    }

    /** {@code lower} ends where {@code upper} begins; which of them stands above does not matter. */
    private void look(int column, int lower, int upper) throws TooEntangled {
        InputTest first = space.tests().get(lower).get(column);
        InputTest second = space.tests().get(upper).get(column);
        for (Neighbours.Pair pair : Neighbours.between(table.inputs().get(column), first, second)) {
            if (lower != upper && !passes(first, pair.between()) && !passes(second, pair.between())) {
                decidedOtherwise(column, lower, upper, pair).ifPresent(findings::add);
            }
        }
    }

    private Optional<Finding> decidedOtherwise(int column, int lower, int upper, Neighbours.Pair pair)
            throws TooEntangled {
        Dimension dimension = space.dimensions().get(column);
        int piece = dimension.pieces().indexOf(pair.low()) + 1;
        if (piece == 0 || !passesBetween(dimension.pieces().get(piece), pair)) {
            return Optional.empty();
        }
        Box between = space.at(column, piece);
        Box left = space.boxes()
                .get(lower)
                .like(between, column)
                .and(space.boxes().get(upper).like(between, column));
        for (int rule = Math.max(lower, upper) + 1; rule < table.rules().size(); rule++) {
            boolean otherwise =
                    !outputs(rule).equals(outputs(lower)) && !outputs(rule).equals(outputs(upper));
            Optional<Box> decided = otherwise ? decidedBy(rule, left) : Optional.empty();
            if (decided.isPresent()) {
                return Optional.of(finding(column, lower, upper, rule, pair, decided.get()));
            }
        }
        return Optional.empty();
    }

    /** Inputs out of the block that come to this rule, past all above it. */
    private Optional<Box> decidedBy(int rule, Box block) throws TooEntangled {
        for (Box possible : inputs) {
            Box region = possible.and(block).and(space.boxes().get(rule));
            List<Box> left = region.isEmpty()
                    ? List.of()
                    : regions.gaps(region, space.boxes().subList(0, rule), 1);
            if (!left.isEmpty()) {
                return Optional.of(left.get(0));
            }
        }
        return Optional.empty();
    }

    private static boolean passesBetween(Object value, Neighbours.Pair pair) {
        return value instanceof BigDecimal number
                && number.compareTo(pair.low()) > 0
                && number.compareTo(pair.high()) < 0;
    }

    private Finding finding(int column, int lower, int upper, int rule, Neighbours.Pair pair, Box left) {
        List<ExampleValue> example = new RegionWords(space.dimensions(), left, words).example(left);
        String message = "%s在 %s 和 %s 之间的，第 %d 行和第 %d 行都没有写到，会依第 %d 行；第 %d 行写 %s。%s"
                .formatted(
                        table.inputs().get(column).label(),
                        pair.low().toPlainString(),
                        pair.high().toPlainString(),
                        lower + 1,
                        upper + 1,
                        rule + 1,
                        lower + 1,
                        pair.closed().text(),
                        RegionWords.sentence(example));
        return new Finding(
                Kind.BETWEEN,
                true,
                message,
                List.of(table.rules().get(rule).id()),
                table.inputs().get(column).id(),
                example);
    }

    private List<String> outputs(int rule) {
        return table.rules().get(rule).outputs();
    }

    private static boolean passes(InputTest test, BigDecimal value) {
        return test.matches(Dimension.normal(value));
    }
}
