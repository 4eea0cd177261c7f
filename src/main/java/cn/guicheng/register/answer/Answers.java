package cn.guicheng.register.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers of a day by the person and the key they sent. A key is entered in the transaction of the work it stands for, so that it
 * is there if and only if the work is done: whoever sends it meanwhile waits in the database, on whatever node.
 */
@Component
public class Answers {
    /** How long a second sending gets the first one's answer. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The answer to what the person sent with the key. */
    public Optional<Answer> find(String person, String key) {
        return jdbc.sql("select request_hash, status, media_type, content from answer_given"
                        + " where person = ? and sent_key = ? and status is not null and given_at >= ?")
                .params(person, key, dayAgo())
                .query((row, number) -> new Answer(
                        row.getString("request_hash"),
                        row.getInt("status"),
                        row.getString("media_type"),
                        row.getString("content")))
                .optional();
    }

    /**
     * Takes the key for the work of this transaction.
     *
     * @throws KeyInUse where it is taken; the transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String person, String key, String requestHash) throws KeyInUse {
        try {
            jdbc.sql("delete from answer_given where person = ? and sent_key = ? and given_at < ?")
                    .params(person, key, dayAgo())
                    .update();
            jdbc.sql("insert into answer_given (person, sent_key, request_hash, given_at) values (?, ?, ?, ?)")
                    .params(person, key, requestHash, OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException | TransientDataAccessException taken) {
            throw new KeyInUse(taken);
        }
    }

    /** Notes what is answered to the work of this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String person, String key, Answer answer) {
        jdbc.sql("update answer_given set status = ?, media_type = ?, content = ? where person = ? and sent_key = ?")
                .params(answer.status(), answer.mediaType(), answer.content(), person, key)
                .update();
    }

    /** Once a night, what nobody gets any more goes. Several nodes may do it at once. */
    @Scheduled(cron = "${guicheng.answers.cleanup:0 10 3 * * *}")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from answer_given where given_at < ?").param(dayAgo()).update();
    }

    private OffsetDateTime dayAgo() {
        return OffsetDateTime.now(clock).minus(KEPT);
    }
}
