package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.report.ProcedureFigures.More;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the figures of one procedure. */
@Component
public class ProcedurePageReader {
    private final Procedures procedures;
    private final ProcedureCounter counter;
    private final StepLines steps;
    private final WaitingTasks tasks;
    private final List<ProcedureFigures> own;
    private final Ages ages;

    ProcedurePageReader(
            Procedures procedures,
            ProcedureCounter counter,
            StepLines steps,
            WaitingTasks tasks,
            List<ProcedureFigures> own,
            Ages ages) {
        this.procedures = procedures;
        this.counter = counter;
        this.steps = steps;
        this.tasks = tasks;
        this.own = own;
        this.ages = ages;
    }

    /** {@code mayBreakDown}: whether the reader may see whose steps they were. */
    public ProcedurePage read(Procedure procedure, Days days, boolean mayBreakDown) {
        ProcedureCounts counts = counter.count(List.of(procedure), days).get(0);
        return new ProcedurePage(
                procedure.key(),
                procedure.name(),
                procedure.model().isCalledOnly(),
                procedure.version(),
                days.from(),
                days.to(),
                days.length(),
                days.previous(),
                days.hours(),
                ages.secondsADay(days.hours()),
                counts.isEmpty(),
                KeyFigures.of(counts),
                ages.oldest(counts, days.hours()),
                Attention.of(counts, ages.seconds(counts, days.hours())),
                Definitions.OF_STEPS,
                procedures.bpmn(procedure),
                mayBreakDown,
                steps.of(procedure, days, counts.waiting()),
                more(procedure, days));
    }

    /** The steps alone. */
    public List<ProcedurePage.Step> steps(Procedure procedure, Days days) {
        return steps.of(procedure, days, tasks.counts(List.of(procedure.key())));
    }

    private More more(Procedure procedure, Days days) {
        return own.stream()
                .filter(figures -> figures.procedure().equals(procedure.key()))
                .findFirst()
                .map(figures -> figures.read(days))
                .orElse(null);
    }
}
