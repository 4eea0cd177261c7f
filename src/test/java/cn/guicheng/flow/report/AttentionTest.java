package cn.guicheng.flow.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.flow.figures.Compared;
import cn.guicheng.flow.figures.EndedRuns;
import cn.guicheng.flow.figures.OpenRuns;
import cn.guicheng.flow.report.Overview.Note;
import cn.guicheng.flow.report.WaitingTasks.Waiting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Red is what is wrong, at both sides of each limit. */
class AttentionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # ended, on time, sent back, refused, p90, before: ended, sent back, refused; overdue, age; red
                      0,      0,       0,         0,       ,    0,             0,         0,       0,       ,    ''
                      0,      0,       0,         0,       ,    0,             0,         0,       1,       ,    overdue
                      10,     9,       0,         0,       100, 0,             0,         0,       0,       ,    ''
                      10,     8,       0,         0,       100, 0,             0,         0,       0,       ,    onTimeShare
                      5,      4,       0,         0,       100, 0,             0,         0,       0,       ,    onTimeShare
                      4,      0,       0,         0,       100, 0,             0,         0,       0,       ,    ''
                      5,      5,       0,         0,       100, 0,             0,         0,       0,       300, ''
                      5,      5,       0,         0,       100, 0,             0,         0,       0,       301, oldest
                      4,      4,       0,         0,       100, 0,             0,         0,       0,       301, ''
                      10,     10,      0,         3,       100, 10,            0,         2,       0,       ,    ''
                      10,     10,      0,         4,       100, 10,            0,         2,       0,       ,    refusedShare
                      10,     10,      0,         4,       100, 4,             0,         0,       0,       ,    ''
                      4,      4,       0,         4,       100, 10,            0,         2,       0,       ,    ''
                      10,     10,      3,         0,       100, 10,            2,         0,       0,       ,    ''
                      10,     10,      4,         0,       100, 10,            2,         0,       0,       ,    sentBackShare
                      5,      5,       1,         0,       100, 5,             0,         0,       0,       ,    sentBackShare
                      10,     8,       4,         4,       100, 10,            2,         2,       2,       301, overdue onTimeShare oldest refusedShare sentBackShare
                    """)
    void whatIsWrongIsRed(
            long ended,
            long onTime,
            long sentBack,
            long refused,
            Long p90,
            long endedBefore,
            long sentBackBefore,
            long refusedBefore,
            long overdue,
            Long age,
            String red) {
        ProcedureCounts counts = new ProcedureCounts(
                null,
                new Compared<>(
                        new EndedRuns(ended, onTime, sentBack, refused, p90, p90),
                        new EndedRuns(endedBefore, endedBefore, sentBackBefore, refusedBefore, p90, p90)),
                new Compared<>(0L, 0L),
                age == null
                        ? OpenRuns.NONE
                        : new OpenRuns(1, "BX-1", NOW.minusSeconds(age).atOffset(ZoneOffset.UTC)),
                List.of(),
                List.of(new Waiting("p", "t", "任务", 3, overdue)));
        long oldest = age == null ? 0 : age;
        assertThat(String.join(
                        " ",
                        Attention.of(counts, oldest).stream().map(Note::figure).toList()))
                .isEqualTo(red);
        assertThat(Attention.of(counts, oldest)).allMatch(note -> note.text().matches(".*\\p{IsHan}.*"));
    }
}
