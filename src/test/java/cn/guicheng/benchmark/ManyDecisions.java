package cn.guicheng.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year of payments in the engine's history, each routed twice: when it was requested, and by the audit. */
final class ManyDecisions {
    private static final String[] CATEGORIES = {
        "travel", "taxi", "office-supplies", "consumables", "repair", "entertainment", "environmental", "other"
    };
    private static final int AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final String definition;

    ManyDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.definition = jdbc.queryForObject(
                "select min(ID_) from ACT_RE_DECISION_DEF where KEY_ = 'payment-route'", String.class);
    }

    /** Amounts from 10 to 100,000 yuan, small ones often; one in twenty over budget. */
    void enter(int cases) {
        Instant now = Instant.now();
        for (int begin = 0; begin < cases; begin += AT_ONCE) {
            List<Object[]> instances = new ArrayList<>();
            List<Object[]> decisions = new ArrayList<>();
            List<Object[]> inputs = new ArrayList<>();
            for (int i = begin; i < Math.min(cases, begin + AT_ONCE); i++) {
                Timestamp time = Timestamp.from(now.minus(5L * i, ChronoUnit.MINUTES));
                instances.add(
                        new Object[] {"p" + i, "p" + i, "BX-H-%06d".formatted(i), "reimbursement", time, "p" + i});
                double amount = Math.round(10 * Math.pow(10_000, (i * 7919 % 1000) / 1000.0) * 100) / 100.0;
                for (int round = 0; round < 2; round++) {
                    String id = "d" + i + "-" + round;
                    decisions.add(new Object[] {
                        id,
                        definition,
                        "payment-route",
                        "payment-approval",
                        "p" + i,
                        "p" + i,
                        Timestamp.from(time.toInstant().plus(round, ChronoUnit.MINUTES))
                    });
                    inputs.add(new Object[] {id + "a", id, "input_amountInYuan", "double", amount, null, null});
                    inputs.add(new Object[] {
                        id + "c", id, "input_category", "string", null, null, CATEGORIES[i % CATEGORIES.length]
                    });
                    inputs.add(new Object[] {
                        id + "b", id, "input_overBudget", "boolean", null, round == 1 && i % 20 == 0 ? 1L : 0L, null
                    });
                }
            }
            jdbc.batchUpdate(
                    "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, START_TIME_, ROOT_PROC_INST_ID_)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    instances);
            jdbc.batchUpdate(
                    "insert into ACT_HI_DECINST (ID_, DEC_DEF_ID_, DEC_DEF_KEY_, PROC_DEF_KEY_, PROC_INST_ID_,"
                            + " ROOT_PROC_INST_ID_, EVAL_TIME_) values (?, ?, ?, ?, ?, ?, ?)",
                    decisions);
            jdbc.batchUpdate(
                    "insert into ACT_HI_DEC_IN (ID_, DEC_INST_ID_, CLAUSE_ID_, VAR_TYPE_, DOUBLE_, LONG_, TEXT_)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    inputs);
        }
    }
}
