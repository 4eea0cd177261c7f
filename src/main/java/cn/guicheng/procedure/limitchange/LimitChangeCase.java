package cn.guicheng.procedure.limitchange;

import cn.guicheng.engine.variable.ProcessVariable;
import java.util.Date;

/** The contract of the procedure: its key, its messages and its variables. */
public interface LimitChangeCase {
    String KEY = "limit-change";

    String APPROVE = "userTask_approveLimitChange";

    /** Another version of the table came into force. */
    String TABLE_CHANGED = "limit-change.table-changed";

    /** Error code: the table is no longer the one that the proposal was drawn up from. */
    String TABLE_MOVED_ON = "table-moved-on";

    /** Chinese name of the table. */
    ProcessVariable<String> TABLE_NAME = ProcessVariable.of("limitTableName", String.class);

    ProcessVariable<String> REASON = ProcessVariable.of("reason", String.class);
    /** From when it is meant to be in force; null is on approval. */
    ProcessVariable<Date> EFFECTIVE_FROM = ProcessVariable.of("effectiveFrom", Date.class);
    /** The version it was drawn up from. */
    ProcessVariable<Integer> BASE_VERSION = ProcessVariable.of("baseVersion", Integer.class);
    /** That as which it came into force. */
    ProcessVariable<Integer> VERSION = ProcessVariable.of("version", Integer.class);
    /** The back-test in one sentence. */
    ProcessVariable<String> BACK_TEST = ProcessVariable.of("backTest", String.class);

    /** Names of JSON lists for the case sheet; what is authoritative stands in the register. */
    String DIFFERENCE = "difference";

    String FINDINGS = "findings";
    String TRANSITIONS = "transitions";
}
