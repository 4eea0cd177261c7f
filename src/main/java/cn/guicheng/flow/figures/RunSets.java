package cn.guicheng.flow.figures;

import cn.guicheng.register.concealment.ReadableRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the runs behind a figure. */
@Component
public class RunSets {
    private static final String FROM = " from flow_run r where r.procedure = :procedure and (%s)";

    private static final String PAGE =
            """
            select r.process_instance_id as processInstanceId, r.case_number as caseNumber, r.started_by as startedBy,
            r.department, r.started_at as startedAt, r.ended_at as endedAt, r.duration_seconds as durationSeconds, r.outcome,
            r.amount_in_cents as amountInCents, r.late, r.sent_back as sentBack"""
                    + FROM + " order by r.started_at desc, r.process_instance_id"
                    + " offset :first rows fetch next :most rows only";

    private final ReadableRows rows;

    RunSets(ReadableRows rows) {
        this.rows = rows;
    }

    public long count(String procedure, RunSet set) {
        return rows.sql("select count(*)" + FROM.formatted(set.condition()))
                .params(set.parameters())
                .param("procedure", procedure)
                .query(Long.class)
                .single();
    }

    /** Some of them, those started last first. */
    public List<Run> page(String procedure, RunSet set, long first, int most) {
        return rows.sql(PAGE.formatted(set.condition()))
                .params(set.parameters())
                .param("procedure", procedure)
                .param("first", first)
                .param("most", most)
                .query(Run.class)
                .list();
    }
}
