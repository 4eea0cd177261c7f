package cn.guicheng.register.question;

import java.time.OffsetDateTime;

/**
 * One person is asked for their opinion.
 *
 * @param task id of the task by which they give it
 * @param question id of the question, the same for all who are asked at once
 * @param caseNumber the case
 * @param askingTask id of the task of whoever asks
 * @param askedBy user id of who asks
 * @param person user id of who is asked
 * @param words what is asked
 * @param askedAt the same moment for all who are asked at once
 */
public record Question(
        String task,
        String question,
        String caseNumber,
        String askingTask,
        String askedBy,
        String person,
        String words,
        OffsetDateTime askedAt) {}
