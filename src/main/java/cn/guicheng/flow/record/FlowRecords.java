package cn.guicheng.flow.record;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is recorded of a case's runs, taken together. */
@Component
public class FlowRecords {
    /** Near limits first: they belong to decisions. */
    private static final List<String> TABLES = List.of("flow_decision", "flow_deadline", "flow_step", "flow_run");

    private final JdbcClient jdbc;

    FlowRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets a case's runs, so that they can be recorded again. */
    public void remove(String caseNumber) {
        jdbc.sql(
                        """
                        delete from flow_near_limit where evaluation_id in
                        (select evaluation_id from flow_decision where case_number = ?)""")
                .param(caseNumber)
                .update();
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where case_number = ?")
                .param(caseNumber)
                .update());
    }
}
