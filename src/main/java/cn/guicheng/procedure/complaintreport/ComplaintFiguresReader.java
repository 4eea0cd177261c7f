package cn.guicheng.procedure.complaintreport;

import cn.guicheng.flow.report.ProcedureFigures.Column;
import cn.guicheng.flow.report.ProcedureFigures.OwnFigure;
import cn.guicheng.flow.report.ProcedureFigures.Part;
import cn.guicheng.procedure.complaint.Complaint;
import cn.guicheng.procedure.complaintreport.ComplaintFigures.Breakdown;
import cn.guicheng.procedure.complaintreport.Measure.Found;
import cn.guicheng.register.request.FigureSpan;
import cn.guicheng.register.request.RequestFigures;
import cn.guicheng.register.request.RequestFigures.Aspect;
import cn.guicheng.register.request.RequestFigures.Counted;
import cn.guicheng.register.request.RequestTally;
import cn.guicheng.register.signature.Signatures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the figures of a week or month: the requests from their register, what people did from the signatures. */
@Component
public class ComplaintFiguresReader {
    private final RequestFigures requests;
    private final Signatures signatures;
    private final RequestWords words;
    private final Clock clock;

    ComplaintFiguresReader(RequestFigures requests, Signatures signatures, RequestWords words, Clock clock) {
        this.requests = requests;
        this.signatures = signatures;
        this.words = words;
        this.clock = clock;
    }

    /** A span of time: its first moment, and the first after it. */
    record Moments(OffsetDateTime from, OffsetDateTime to) {}

    /** What was counted; as {@link ComplaintFigures}. */
    record Measured(boolean isEmpty, List<OwnFigure> figures, List<Column> columns, List<Breakdown> breakdowns) {}

    /** The figures of the span, beside those of the span before. */
    public ComplaintFigures read(FigureSpan span) {
        Measured measured = measure(moments(span), moments(span.previous()));
        return new ComplaintFigures(span, measured.isEmpty, measured.figures, measured.columns, measured.breakdowns);
    }

    private Moments moments(FigureSpan span) {
        return new Moments(span.begin(clock.getZone()), span.end(clock.getZone()));
    }

    /** The figures of any span of time, beside those of another. */
    Measured measure(Moments span, Moments previous) {
        List<Counted> counted = count(span);
        Found now = found(span, counted);
        Found before = found(previous, count(previous));
        return new Measured(
                counted.isEmpty() && now.supervised() + now.informed() == 0,
                Arrays.stream(Measure.values())
                        .map(measure -> figure(measure, now, before))
                        .toList(),
                Measure.OF_PARTS.stream().map(ComplaintFiguresReader::column).toList(),
                Arrays.stream(Aspect.values())
                        .map(aspect -> breakdown(aspect, counted, span.to))
                        .toList());
    }

    private List<Counted> count(Moments span) {
        return requests.count(span.from, span.to, Complaint.REACHED);
    }

    private Found found(Moments span, List<Counted> counted) {
        Map<String, Long> signed =
                signatures.counts(List.of(Complaint.SUPERVISE, Complaint.INFORM), span.from, span.to);
        return new Found(
                counted.stream().map(Counted::tally).reduce(RequestTally.NOTHING, RequestTally::plus),
                signed.getOrDefault(Complaint.SUPERVISE, 0L),
                signed.getOrDefault(Complaint.INFORM, 0L));
    }

    private static OwnFigure figure(Measure measure, Found now, Found before) {
        return new OwnFigure(
                measure.id,
                measure.title,
                measure.unit,
                measure.digits,
                measure.definition,
                measure.of(now),
                measure.of(before));
    }

    private static Column column(Measure measure) {
        return new Column(measure.id, measure.title, measure.unit, measure.digits, measure.definition);
    }

    private Breakdown breakdown(Aspect aspect, List<Counted> counted, OffsetDateTime then) {
        Map<String, RequestTally> tallies = new HashMap<>();
        counted.forEach(found -> tallies.merge(found.values().get(aspect), found.tally(), RequestTally::plus));
        Map<String, String> names = words.of(aspect, then);
        Comparator<Map.Entry<String, RequestTally>> mostFirst =
                Comparator.comparingLong(part -> -part.getValue().accepted());
        List<Part> parts = tallies.entrySet().stream()
                .sorted(mostFirst
                        .thenComparingLong(part -> -part.getValue().resolved())
                        .thenComparing(Map.Entry::getKey, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(part -> part(
                        part.getKey(),
                        part.getKey() == null
                                ? RequestWords.missing(aspect)
                                : names.getOrDefault(part.getKey(), part.getKey()),
                        part.getValue()))
                .toList();
        return new Breakdown(RequestWords.name(aspect), RequestWords.title(aspect), parts);
    }

    private static Part part(String value, String title, RequestTally tally) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Measure.OF_PARTS.forEach(measure -> figures.put(measure.id, measure.of(new Found(tally, 0, 0))));
        return new Part(value, title, figures);
    }
}
