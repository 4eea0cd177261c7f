package cn.guicheng.flow.figures;

import cn.guicheng.register.concealment.ReadableRows;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts which rules decided in a procedure. */
@Component
public class DecisionFigures {
    /** How often a rule of a version of a table matched; {@code rule} is empty for the times that none did. */
    public record Hits(String decision, String decisionDefinitionId, String rule, long hits) {}

    /** How often a version of a table was asked. */
    public record Evaluations(String decisionDefinitionId, long count) {}

    /** How often a version of a table was asked with a number near one of its limits. */
    public record Near(String decisionDefinitionId, String input, BigDecimal limit, long count) {}

    private static final String IN_DAYS = "where d.procedure = :procedure and d.evaluated_on between :from and :to ";

    private final ReadableRows rows;

    DecisionFigures(ReadableRows rows) {
        this.rows = rows;
    }

    public List<Hits> hits(String procedure, Days days) {
        return asked(
                        "select decision, decision_definition_id as decisionDefinitionId, rule, count(*) as hits"
                                + " from flow_decision d "
                                + IN_DAYS + "group by decision, decision_definition_id, rule",
                        procedure,
                        days)
                .query(Hits.class)
                .list();
    }

    /** Several rules may match in one evaluation. */
    public List<Evaluations> evaluations(String procedure, Days days) {
        return asked(
                        "select decision_definition_id, count(*) as evaluations from"
                                + " (select distinct decision_definition_id, evaluation_id from flow_decision d "
                                + IN_DAYS
                                + ") e group by decision_definition_id",
                        procedure,
                        days)
                .query((row, number) ->
                        new Evaluations(row.getString("decision_definition_id"), row.getLong("evaluations")))
                .list();
    }

    /** In the order of inputs and limits. */
    public List<Near> near(String procedure, Days days) {
        return asked(
                        "select decision_definition_id, input, limit_value, count(*) as counted from"
                                + " (select distinct d.decision_definition_id, n.evaluation_id, n.input, n.limit_value"
                                + " from flow_decision d join flow_near_limit n on n.evaluation_id = d.evaluation_id "
                                + IN_DAYS
                                + ") e group by decision_definition_id, input, limit_value order by input, limit_value",
                        procedure,
                        days)
                .query((row, number) -> new Near(
                        row.getString("decision_definition_id"),
                        row.getString("input"),
                        row.getBigDecimal("limit_value"),
                        row.getLong("counted")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, String procedure, Days days) {
        return rows.sql(sql)
                .param("procedure", procedure)
                .param("from", days.from())
                .param("to", days.to());
    }
}
