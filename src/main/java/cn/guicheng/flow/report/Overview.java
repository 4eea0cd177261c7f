package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.Hours;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * All procedures side by side.
 *
 * @param days how many
 * @param hours by which it is counted how long something took
 * @param secondsADay how many seconds of these hours a day has
 * @param empty whether nothing started and nothing ended
 * @param definitions sentences by the figure's name
 * @param procedures those that need attention first
 */
public record Overview(
        LocalDate from,
        LocalDate to,
        long days,
        Days previous,
        Hours hours,
        long secondsADay,
        boolean empty,
        Map<String, String> definitions,
        List<Card> procedures) {

    /**
     * One procedure.
     *
     * @param called whether other procedures start it, and nobody by hand
     * @param oldest null where none is open
     */
    public record Card(
            String procedure,
            String name,
            boolean called,
            KeyFigures figures,
            Oldest oldest,
            List<Note> attention,
            List<Spark> spark) {}

    /** The open case that was started first. */
    public record Oldest(String caseNumber, OffsetDateTime startedAt, long ageSeconds) {}

    /**
     * What is wrong.
     *
     * @param figure by its name in {@link KeyFigures}, or {@code oldest}
     * @param text says what and how much
     */
    public record Note(String figure, String text) {}

    /** What started and ended on a day, or in the week that begins on it. */
    public record Spark(LocalDate day, long started, long ended) {}
}
