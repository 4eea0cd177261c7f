package cn.guicheng.register.absence;

import cn.guicheng.register.person.AccountRegister;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of absences. One person is away once at a time: whoever enters holds that person meanwhile. */
@Component
public class Absences {
    private static final String ALL =
            "select id, person, starts_at as startsAt, ends_at as endsAt, substitute, state from absence where ";

    private final JdbcClient jdbc;
    private final AccountRegister accounts;
    private final Clock clock;

    Absences(JdbcClient jdbc, AccountRegister accounts, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters an absence to come, also one that begins now.
     *
     * @param substitute user id, or null
     * @param by user id of who enters it, or null for the program itself
     * @throws AbsenceOverlaps where the person is away at any moment of it already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Absence enter(String person, OffsetDateTime from, OffsetDateTime to, String substitute, String by)
            throws AbsenceOverlaps {
        accounts.hold(List.of(person));
        Optional<Absence> earlier = between(person, from, to).stream().findFirst();
        if (earlier.isPresent()) {
            throw new AbsenceOverlaps(earlier.get());
        }
        KeyHolder written = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into absence (person, starts_at, ends_at, substitute, entered_by, entered_at, state)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(person, from, to, substitute, by, moment(), Absence.PLANNED))
                .update(written, "id");
        return find(written.getKey().longValue()).orElseThrow();
    }

    /** Acts upon the beginning; returns whether it was still to come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(long id) {
        return jdbc.sql("update absence set state = 'running' where id = ? and state = 'planned'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Ends it now; {@code by} null is its time. Returns whether it was not over yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(long id, String by) {
        return jdbc.sql(
                                """
                                update absence set state = 'over', over_at = ?, over_by = ?
                                where id = ? and state in ('planned', 'running')""")
                        .params(Arrays.asList(moment(), by, id))
                        .update()
                == 1;
    }

    /** Nobody stands in from now on: who did works here no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropSubstitute(long id) {
        jdbc.sql("update absence set substitute = null where id = ?").param(id).update();
    }

    public Optional<Absence> find(long id) {
        return jdbc.sql(ALL + "id = ?").param(id).query(Absence.class).optional();
    }

    /** Those that are not over, of everybody, the next first. */
    public List<Absence> open() {
        return jdbc.sql(ALL + "state in ('planned', 'running') and ends_at > ? order by starts_at, id")
                .param(moment())
                .query(Absence.class)
                .list();
    }

    /** Those of a person that are not over and have a moment in this span. */
    public List<Absence> between(String person, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql(ALL
                        + "person = ? and state in ('planned', 'running') and starts_at < ? and ends_at > ?"
                        + " order by starts_at, id")
                .params(person, to, from)
                .query(Absence.class)
                .list();
    }

    /** The absence of a person that is under way at this moment. */
    public Optional<Absence> ofNow(String person) {
        OffsetDateTime now = moment();
        return jdbc.sql(ALL + "person = ? and state in ('planned', 'running') and starts_at <= ? and ends_at > ?")
                .params(person, now, now)
                .query(Absence.class)
                .optional();
    }

    /** Those under way at this moment, of everybody. */
    public List<Absence> now() {
        OffsetDateTime now = moment();
        return jdbc.sql(ALL
                        + "state in ('planned', 'running') and starts_at <= ? and ends_at > ? order by starts_at, id")
                .params(now, now)
                .query(Absence.class)
                .list();
    }

    /** Those under way at this moment in which this person stands in. */
    public List<Absence> stoodInNowBy(String substitute) {
        OffsetDateTime now = moment();
        return jdbc.sql(ALL
                        + "substitute = ? and state in ('planned', 'running') and starts_at <= ? and ends_at >"
                        + " ? order by starts_at, id")
                .params(substitute, now, now)
                .query(Absence.class)
                .list();
    }

    /** Those of a person that are not over. */
    public List<Absence> openOf(String person) {
        return jdbc.sql(ALL + "person = ? and state in ('planned', 'running') order by starts_at, id")
                .param(person)
                .query(Absence.class)
                .list();
    }

    /** Those not over in which this person is to stand in, or does. */
    public List<Absence> stoodInBy(String substitute) {
        return jdbc.sql(ALL + "substitute = ? and state in ('planned', 'running') order by starts_at, id")
                .param(substitute)
                .query(Absence.class)
                .list();
    }

    /** Those whose beginning has come and was not acted upon yet. */
    public List<Absence> toBegin() {
        return jdbc.sql(ALL + "state = 'planned' and starts_at <= ? order by starts_at, id")
                .param(moment())
                .query(Absence.class)
                .list();
    }

    /** Those whose end has come and was not acted upon yet. */
    public List<Absence> toEnd() {
        return jdbc.sql(ALL + "state in ('planned', 'running') and ends_at <= ? order by ends_at, id")
                .param(moment())
                .query(Absence.class)
                .list();
    }

    private OffsetDateTime moment() {
        return OffsetDateTime.now(clock);
    }
}
