package cn.guicheng.register.archive;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody's request for an item that the heads consented to, from the queue to the return.
 *
 * @param caseNumber the request
 * @param borrower user id
 * @param use one of {@link #USES}
 * @param hasTurn whether the item is theirs: it waits for them or is with them
 * @param lentAt or null
 * @param dueAt when the day of return is over, or null
 * @param renewals 0 or 1
 * @param state one of {@link #STATES}
 */
public record Loan(
        String caseNumber,
        String itemNumber,
        String borrower,
        String use,
        boolean hasTurn,
        OffsetDateTime lentAt,
        OffsetDateTime dueAt,
        int renewals,
        String state) {
    public static final String VIEW = "view";
    public static final String LEND = "lend";
    public static final String READ = "read";
    public static final String COPY = "copy";

    public static final String QUEUED = "queued";
    public static final String ON_LOAN = "on-loan";
    public static final String OVERDUE = "overdue";
    public static final String RETURNED = "returned";
    public static final String WITHDRAWN = "withdrawn";

    /** What an item is asked for (FILE-05, FILE-14). */
    public static final Map<String, String> USES = uses();

    public static final Map<String, String> STATES =
            Map.of(QUEUED, "排队待取", ON_LOAN, "借出", OVERDUE, "逾期", RETURNED, "已归还", WITHDRAWN, "已撤回");

    private static Map<String, String> uses() {
        Map<String, String> uses = new LinkedHashMap<>();
        uses.put(READ, "现场查阅");
        uses.put(LEND, "借出");
        uses.put(COPY, "复印");
        uses.put("excerpt", "摘抄");
        uses.put("photograph", "拍摄");
        uses.put(VIEW, "查看电子档案");
        return uses;
    }

    public boolean is(String expected) {
        return state.equals(expected);
    }
}
