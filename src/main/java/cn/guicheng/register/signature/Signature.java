package cn.guicheng.register.signature;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * One signature in a case.
 *
 * @param caseNumber the case
 * @param procedure slug of the procedure the task belongs to
 * @param task id of the task in the model, {@code start} or {@code withdraw}
 * @param person user id of who was logged in
 * @param actingFor user id of who was away and in whose place they acted, or null
 * @param post group id in which they acted; of who was away where they acted in somebody's place
 * @param decision what was decided, or null where nothing is
 * @param comment their words, or null
 * @param signedAt when
 * @param personName what they were called then
 * @param actingForName what who was away was called then, or null
 * @param department group id of their department then, or null
 * @param departmentName what it was called then, or null
 * @param postName what the post was called then, or null
 */
public record Signature(
        String caseNumber,
        String procedure,
        String task,
        String person,
        String actingFor,
        String post,
        String decision,
        String comment,
        OffsetDateTime signedAt,
        String personName,
        String actingForName,
        String department,
        String departmentName,
        String postName) {
    /** What stands in place of a task where somebody signed by starting the case. */
    public static final String START = "start";

    /** The decision of a row that hands a task on. */
    public static final String TRANSFERRED = "transferred";

    /** That of a question to somebody. */
    public static final String ASKED = "asked";

    /** That of the opinion given on it. */
    public static final String ANSWERED = "answered";

    /** That of a step that was opened again by who did it. */
    public static final String TAKEN_BACK = "taken-back";

    /** Those with which no step was done: what colleagues settle among themselves. */
    public static final Set<String> AMONG_COLLEAGUES = Set.of(TRANSFERRED, ASKED, ANSWERED, TAKEN_BACK);

    /** Who signed, as people read it: 李娜, or 李娜（代刘洋） where she acted in his place. */
    public String signer() {
        return actingForName == null ? personName : "%s（代%s）".formatted(personName, actingForName);
    }

    /** Whether a step was done with it. What colleagues settle among themselves does none, and bars nobody. */
    public boolean isOfAStep() {
        return decision == null || !AMONG_COLLEAGUES.contains(decision);
    }
}
