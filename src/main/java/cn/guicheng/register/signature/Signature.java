package cn.guicheng.register.signature;

import java.time.OffsetDateTime;

/**
 * One signature in a case.
 *
 * @param caseNumber the case
 * @param procedure slug of the procedure the task belongs to
 * @param task id of the task in the model, {@code start} or {@code withdraw}
 * @param person user id of who was logged in
 * @param post group id in which they acted
 * @param decision what was decided, or null where nothing is
 * @param comment their words, or null
 * @param signedAt when
 * @param personName what they were called then
 * @param department group id of their department then, or null
 * @param departmentName what it was called then, or null
 * @param postName what the post was called then, or null
 */
public record Signature(
        String caseNumber,
        String procedure,
        String task,
        String person,
        String post,
        String decision,
        String comment,
        OffsetDateTime signedAt,
        String personName,
        String department,
        String departmentName,
        String postName) {
    /** What stands in place of a task where somebody signed by starting the case. */
    public static final String START = "start";
}
