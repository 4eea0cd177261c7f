package cn.guicheng.office.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of years whose days off nobody knows. */
class UnpublishedYearsTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final OfficeDays days = mock(OfficeDays.class);
    private final UnpublishedYears unpublished = new UnpublishedYears(days, NOW);

    @BeforeEach
    void twoYearsArePublished() {
        when(days.isPublished(anyInt()))
                .thenAnswer(asked -> Set.of(2025, 2026).contains(asked.<Integer>getArgument(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31,",
        "2025-12-31, 2026-01-01,",
        "2026-12-31, 2027-01-01, '2027 年放假安排尚未公布，暂按周一至周五计算'",
        "2027-01-01, 2026-12-31, '2027 年放假安排尚未公布，暂按周一至周五计算'",
        "2027-01-01, 2029-01-01, '2027、2028、2029 年放假安排尚未公布，暂按周一至周五计算'",
        "2024-12-31, 2025-01-01, '2024 年放假安排没有录入，按周一至周五计算'"
    })
    void whatIsCountedIntoSuchAYearSaysSo(LocalDate from, LocalDate to, String words) {
        assertThat(unpublished.counted(from, to).orElse(null)).isEqualTo(words);
    }

    /** What is over is not to be published any more, and nobody waits for it. */
    @ParameterizedTest
    @CsvSource({"2026-12-31,", "2027-01-01, 2027 年放假安排尚未公布", "2024-05-06,"})
    void aDateInSuchAYearSaysSo(LocalDate date, String words) {
        assertThat(unpublished.of(date).orElse(null)).isEqualTo(words);
    }

    @Test
    void daysAreAskedAsModelsHaveThem() {
        Object morning = Date.from(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(unpublished.of(morning)).contains("2027 年放假安排尚未公布");
        assertThat(unpublished.of((Object) "2026-12-31")).isEmpty();
        assertThat(unpublished.of((Object) "soon")).isEmpty();
        assertThat(unpublished.counted("2026-12-31", morning)).isPresent();
        assertThat(unpublished.counted(null, morning)).isEmpty();
    }
}
