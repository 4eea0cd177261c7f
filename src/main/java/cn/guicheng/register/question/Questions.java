package cn.guicheng.register.question;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions that were asked; whether one still waits is said by its task. */
@Component
public class Questions {
    private static final String AS_QUESTION =
            """
            select task, question, case_number as caseNumber, asking_task as askingTask, asked_by as askedBy, person, words,
            asked_at as askedAt
            from question where %s order by asked_at, task""";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Question asked) {
        jdbc.sql("insert into question values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        asked.task(),
                        asked.question(),
                        asked.caseNumber(),
                        asked.askingTask(),
                        asked.askedBy(),
                        asked.person(),
                        asked.words(),
                        asked.askedAt())
                .update();
    }

    /** What is asked by this task of an asked person. */
    public Optional<Question> of(String task) {
        return jdbc.sql(AS_QUESTION.formatted("task = ?"))
                .param(task)
                .query(Question.class)
                .optional();
    }

    /** What was asked from this task, answered or not, oldest first. */
    public List<Question> askedFrom(String askingTask) {
        return jdbc.sql(AS_QUESTION.formatted("asking_task = ?"))
                .param(askingTask)
                .query(Question.class)
                .list();
    }
}
