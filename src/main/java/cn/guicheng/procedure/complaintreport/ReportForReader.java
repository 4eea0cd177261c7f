package cn.guicheng.procedure.complaintreport;

import cn.guicheng.engine.model.ReaderValues;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.concealment.ReadableRows;
import cn.guicheng.register.request.FigureSpan;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A report counts every request, also one that is about its reader. They are shown the month as it is counted without those
 * that are concealed from them (SOD-10); a report in which none of these counts they read as it was drafted.
 */
@Component
record ReportForReader(Concealments concealments, ComplaintFiguresReader figures, ReadableRows rows)
        implements ReaderValues {
    @Override
    public boolean appliesTo(String procedure) {
        return procedure.equals(ComplaintReport.KEY);
    }

    @Override
    public Map<String, Object> of(String reader, Map<String, Object> values) {
        if (!(values.get(ComplaintReport.MONTH.name()) instanceof String month) || !concealments.hasAny(reader)) {
            return values;
        }
        FigureSpan span = FigureSpan.of(YearMonth.parse(month));
        ObjectNode all = ReportTables.of(rows.ofEverything(() -> figures.read(span)));
        ObjectNode readable = ReportTables.of(rows.readBy(reader, () -> figures.read(span)));
        if (readable.equals(all)) {
            return values;
        }
        Map<String, Object> shown = new HashMap<>(values);
        readable.properties()
                .forEach(table -> shown.put(table.getKey(), table.getValue().toString()));
        return shown;
    }
}
