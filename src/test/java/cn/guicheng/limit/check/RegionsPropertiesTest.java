package cn.guicheng.limit.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.check.Regions.TooEntangled;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is said of blocks is what looking at each of their inputs comes to: three columns of four pieces, 64 inputs. */
class RegionsPropertiesTest {
    private static final int COLUMNS = 3;
    private static final int PIECES = 4;
    private static final Box EVERYTHING =
            Box.of(IntStream.range(0, COLUMNS).mapToObj(column -> side(15)).toList(), PIECES);
    private static final List<Box> INPUTS = IntStream.range(0, PIECES * PIECES * PIECES)
            .mapToObj(input ->
                    Box.of(List.of(side(1 << input % 4), side(1 << input / 4 % 4), side(1 << input / 16)), PIECES))
            .toList();

    @Provide
    Arbitrary<Box> boxes() {
        return Arbitraries.integers()
                .between(1, 15)
                .list()
                .ofSize(COLUMNS)
                .map(sides ->
                        Box.of(sides.stream().map(RegionsPropertiesTest::side).toList(), PIECES));
    }

    private static BitSet side(int pieces) {
        return BitSet.valueOf(new long[] {pieces});
    }

    @Property
    void gapsAreAllThatNoBoxCovers(@ForAll @Size(max = 8) List<@From("boxes") Box> boxes) throws TooEntangled {
        List<Box> gaps = new Regions(1_000_000).gaps(EVERYTHING, boxes, 64);
        assertThat(INPUTS).allSatisfy(input -> assertThat(meetsOne(gaps, input)).isNotEqualTo(meetsOne(boxes, input)));
    }

    @Property
    void noGapCanBeLarger(@ForAll @Size(min = 1, max = 8) List<@From("boxes") Box> boxes) throws TooEntangled {
        for (Box gap : new Regions(1_000_000).gaps(EVERYTHING, boxes, 64)) {
            for (int column = 0; column < COLUMNS; column++) {
                for (int piece = 0; piece < PIECES; piece++) {
                    Box wider = gap.like(
                            Box.of(List.of(side(1 << piece), side(1 << piece), side(1 << piece)), PIECES), column);
                    assertThat(meetsOne(boxes, wider)).isEqualTo(!gap.meets(wider));
                }
            }
        }
    }

    @Property
    void aBlockIsDecidedOtherwiseWhereOneOfItsInputsIs(
            @ForAll @Size(min = 1, max = 8) List<@From("boxes") Box> boxes,
            @ForAll @IntRange(max = 7) int at,
            @ForAll @IntRange(max = 255) int alike)
            throws TooEntangled {
        int rule = at % boxes.size();
        List<Box> above = boxes.subList(0, rule);
        List<Box> below = boxes.subList(rule + 1, boxes.size());
        boolean differs = INPUTS.stream()
                .filter(input -> boxes.get(rule).meets(input) && !meetsOne(above, input))
                .anyMatch(input -> IntStream.range(0, below.size())
                        .filter(next -> below.get(next).meets(input))
                        .mapToObj(next -> (alike >> next & 1) == 0)
                        .findFirst()
                        .orElse(true));
        assertThat(new Regions(1_000_000).differs(boxes.get(rule), above, below, next -> (alike >> next & 1) == 1))
                .isEqualTo(differs);
    }

    private static boolean meetsOne(List<Box> boxes, Box input) {
        return boxes.stream().anyMatch(box -> box.meets(input));
    }
}
