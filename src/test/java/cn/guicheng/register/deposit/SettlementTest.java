package cn.guicheng.register.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refund and deductions are the deposit, whatever is deducted. */
class SettlementTest {
    @Property(seed = "20261129")
    void whatIsGivenBackAndWhatIsKeptAreTheDeposit(
            @ForAll @LongRange(min = 1) long deposit, @ForAll @LongRange(min = 0) long deductions) {
        Settlement settlement = Settlement.of(deposit, deductions);

        assertThat(Math.addExact(settlement.refundedInCents(), settlement.deductedInCents()))
                .isEqualTo(deposit);
        assertThat(Math.addExact(settlement.deductedInCents(), settlement.claimedInCents()))
                .isEqualTo(deductions);
        assertThat(settlement.refundedInCents() == 0 || settlement.claimedInCents() == 0)
                .isTrue();
        assertThat(settlement.accountsFor(deposit)).isTrue();
        assertThat(settlement.accountsFor(deposit - 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 100, 0, 0", "100, 99, 1, 99, 0", "100, 100, 0, 100, 0", "100, 101, 0, 100, 1"})
    void bothSidesOfTheDeposit(long deposit, long deductions, long refunded, long deducted, long claimed) {
        assertThat(Settlement.of(deposit, deductions)).isEqualTo(new Settlement(refunded, deducted, claimed));
    }

    @Test
    void nothingIsBelowZeroAndNobodyWhoOwesIsGivenBack() {
        assertThatThrownBy(() -> Settlement.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Settlement.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settlement(-1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settlement(1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settlement(0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settlement(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
