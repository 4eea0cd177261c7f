package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.variable.ProcessVariable;
import java.util.Date;
import java.util.Map;

/** The contract of the procedure: its key, its messages and its variables. */
public interface FileLending {
    String KEY = "file-lending";

    String START = "event_fileRequested";
    String HAND_OVER = "userTask_handOver";
    String CHECK_RETURN = "userTask_checkReturn";

    /** Sent by the program: the item is theirs now. */
    String ITEM_AVAILABLE = "file-lending.item-available";

    /** Sent by the program: the item they waited for is written off. */
    String ITEM_GONE = "file-lending.item-gone";

    ProcessVariable<String> ITEM_NUMBER = ProcessVariable.of("itemNumber", String.class);
    ProcessVariable<String> USE = ProcessVariable.of("use", String.class);
    ProcessVariable<String> PURPOSE = ProcessVariable.of("purpose", String.class);
    /** The beginning of the day on which it comes back. */
    ProcessVariable<Date> RETURN_DATE = ProcessVariable.of("returnDate", Date.class);

    ProcessVariable<String> ITEM_TITLE = ProcessVariable.of("itemTitle", String.class);
    ProcessVariable<String> CLASSIFICATION = ProcessVariable.of("classification", String.class);
    /** Group id of the department whose papers they are. */
    ProcessVariable<String> ITEM_DEPARTMENT = ProcessVariable.of("itemDepartment", String.class);
    /** Group ids of who consents for that department, and of who hands over. */
    ProcessVariable<String> ARCHIVE_HEAD = ProcessVariable.of("archiveHead", String.class);

    ProcessVariable<String> KEPT_BY = ProcessVariable.of("keptBy", String.class);
    ProcessVariable<Boolean> SAME_DEPARTMENT = ProcessVariable.of("sameDepartment", Boolean.class);
    ProcessVariable<Date> REQUESTED_AT = ProcessVariable.of("requestedAt", Date.class);
    ProcessVariable<Boolean> HAS_TURN = ProcessVariable.of("hasTurn", Boolean.class);
    ProcessVariable<Number> MAX_DAYS = ProcessVariable.of("maxDays", Number.class);

    ProcessVariable<Integer> COPY_COUNT = ProcessVariable.of("copyCount", Integer.class);
    /** User id of who checked what came back. */
    ProcessVariable<String> CHECKED_BY = ProcessVariable.of("checkedBy", String.class);

    ProcessVariable<Long> COMPENSATION_IN_CENTS = ProcessVariable.of("compensationInCents", Long.class);
    String COMPENSATION_REASON = "compensationReason";
    String NOTE = "note";
    String HANDED_OVER = "handedOver";

    /** Group id of who consents for a department. */
    static String headOf(String department) {
        return department + "-head";
    }

    /** What is found on return, by the variable that says so, and what the table for it calls it. */
    Map<String, String> DAMAGES = Map.of("damaged", "damaged", "altered", "altered", "missingParts", "missing-parts");
}
