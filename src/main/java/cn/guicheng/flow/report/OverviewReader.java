package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.report.Overview.Card;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads the figures of all procedures. */
@Component
public class OverviewReader {
    private static final Comparator<Card> MOST_NEEDED_FIRST = Comparator.<Card>comparingInt(
                    card -> -card.attention().size())
            .thenComparingLong(card -> -card.figures().overdue().value().longValue())
            .thenComparingLong(
                    card -> card.oldest() == null ? 0 : -card.oldest().ageSeconds())
            .thenComparing(Card::name, Collator.getInstance(Locale.CHINA));

    private final Procedures procedures;
    private final ProcedureCounter counter;
    private final Ages ages;

    OverviewReader(Procedures procedures, ProcedureCounter counter, Ages ages) {
        this.procedures = procedures;
        this.counter = counter;
        this.ages = ages;
    }

    public Overview read(Days days) {
        List<ProcedureCounts> counted = counter.count(procedures.all(), days);
        return new Overview(
                days.from(),
                days.to(),
                days.length(),
                days.previous(),
                days.hours(),
                ages.secondsADay(days.hours()),
                counted.stream().allMatch(ProcedureCounts::isEmpty),
                Definitions.OF_PROCEDURES,
                counted.stream()
                        .map(counts -> card(counts, days))
                        .sorted(MOST_NEEDED_FIRST)
                        .toList());
    }

    private Card card(ProcedureCounts counts, Days days) {
        Procedure procedure = counts.procedure();
        return new Card(
                procedure.key(),
                procedure.name(),
                procedure.model().isCalledOnly(),
                KeyFigures.of(counts),
                ages.oldest(counts, days.hours()),
                Attention.of(counts, ages.seconds(counts, days.hours())),
                Sparks.of(counts.days(), days));
    }
}
