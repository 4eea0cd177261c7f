package cn.guicheng.limit.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.backtest.BackTestProgress.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a back-test is, as whoever waits for it asks. */
class BackTestProgressTest {
    private final BackTestProgress progress = new BackTestProgress();

    @Test
    void eachNameHasItsOwn() {
        Progress first = progress.of("first");
        Progress second = progress.of("second");
        assertThat(progress.find("first")).isEmpty();
        first.at(0, 10);
        second.at(3, 5);
        first.at(10, 10);
        assertThat(progress.find("first")).contains(new State(10, 10));
        assertThat(progress.find("second")).contains(new State(3, 5));
    }

    @Test
    void aHundredAreRememberedAndTheOldestForgotten() {
        for (int i = 0; i <= 100; i++) {
            progress.of("p" + i).at(1, 1);
        }
        assertThat(progress.find("p0")).isEmpty();
        assertThat(progress.find("p1")).isPresent();
        assertThat(progress.find("p100")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "12345678901234567890123456789012345678901234567890123456789012345"})
    void withoutAFitNameNothingIsNoted(String name) {
        assertThat(progress.of(name)).isSameAs(Progress.UNSEEN);
    }
}
