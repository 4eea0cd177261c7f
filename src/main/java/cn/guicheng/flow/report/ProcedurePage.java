package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.Hours;
import cn.guicheng.flow.report.Overview.Oldest;
import cn.guicheng.flow.report.ProcedureFigures.More;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One procedure and its steps.
 *
 * @param version the latest, counted from 1
 * @param bpmn the latest version's file
 * @param hours by which it is counted how long something took
 * @param secondsADay how many seconds of these hours a day has
 * @param mayBreakDown whether the reader may see whose steps they were
 * @param more what the procedure counts of itself; null where that is nothing
 */
public record ProcedurePage(
        String procedure,
        String name,
        boolean called,
        int version,
        LocalDate from,
        LocalDate to,
        long days,
        Days previous,
        Hours hours,
        long secondsADay,
        boolean empty,
        KeyFigures figures,
        Oldest oldest,
        List<Overview.Note> attention,
        Map<String, String> definitions,
        String bpmn,
        boolean mayBreakDown,
        List<Step> steps,
        More more) {

    /**
     * A task of people.
     *
     * @param onDiagram whether the latest version still has it
     * @param open how many wait there now
     * @param overdue of these, those whose due time is over
     */
    public record Step(
            String task,
            String name,
            boolean onDiagram,
            long open,
            long overdue,
            long completed,
            long cancelled,
            long completedBefore,
            Times waiting,
            Times working) {}

    /** Seconds within which half, and nine of ten, were done; null where there were none. */
    public record Times(Long p50, Long p90, Long p50Before, Long p90Before) {}
}
