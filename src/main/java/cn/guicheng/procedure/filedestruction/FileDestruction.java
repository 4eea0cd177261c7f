package cn.guicheng.procedure.filedestruction;

import cn.guicheng.engine.variable.ProcessVariable;
import java.util.Date;

/** The contract of the procedure: its key and its variables. */
public interface FileDestruction {
    String KEY = "file-destruction";

    String START = "event_destructionRequested";
    String RECORD = "userTask_recordDestruction";

    /** JSON list of numbers. */
    String ITEM_NUMBERS = "itemNumbers";

    /** JSON list of the same items as the catalogue describes them. */
    String ITEMS = "items";

    ProcessVariable<Boolean> FINANCE_ARCHIVE = ProcessVariable.of("financeArchive", Boolean.class);
    /** User id of the second witness. */
    ProcessVariable<String> WITNESS = ProcessVariable.of("witness", String.class);

    ProcessVariable<Date> DESTROYED_AT = ProcessVariable.of("destroyedAt", Date.class);

    /** The department whose papers are approved otherwise. */
    String FINANCE = "finance";
}
