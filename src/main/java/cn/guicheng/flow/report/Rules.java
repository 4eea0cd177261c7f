package cn.guicheng.flow.report;

import java.math.BigDecimal;
import java.util.List;

/** Which rules decided, version by version: those evaluated in the days asked for, and those in force. */
public record Rules(List<Table> tables) {
    /**
     * A version of a table.
     *
     * @param version 0 where the engine no longer has it
     * @param adjustable whether managers adjust it; else it belongs to the procedure
     * @param inForce whether it decides now
     * @param unmatched how often no rule applied
     * @param rules in the order of the table; last those that the table does not have
     */
    public record Table(
            String decision,
            String name,
            int version,
            String decisionDefinitionId,
            boolean adjustable,
            boolean inForce,
            long evaluations,
            long unmatched,
            List<Row> rules,
            List<Near> near) {}

    /**
     * A rule.
     *
     * @param number of the row, from 1; null where the table has no such row
     * @param words what it says
     * @param reason its description, which cites the manual; empty where it has none
     * @param hits how often it applied
     */
    public record Row(String rule, Integer number, String words, String reason, long hits) {}

    /**
     * A limit that numbers came near to, within ten per cent.
     *
     * @param input id of the column
     * @param label its label
     */
    public record Near(String input, String label, BigDecimal limit, long count) {}
}
