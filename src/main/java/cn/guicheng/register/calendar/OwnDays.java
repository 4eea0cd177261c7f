package cn.guicheng.register.calendar;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the office has entered of its calendar; nothing is forgotten, the newest entry of a day counts. */
@Component
public class OwnDays {
    private final JdbcClient jdbc;

    OwnDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entry of each day, in the order of the days. */
    public List<CalendarDay> all() {
        return jdbc.sql(
                        """
                        select c.calendar_date as "date", c.working, c.name from calendar_change c
                        where c.id = (select max(n.id) from calendar_change n where n.calendar_date = c.calendar_date) order by 1""")
                .query(CalendarDay.class)
                .list();
    }

    /** Enters these days, for the record with who did and when. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(List<CalendarDay> days, String person, OffsetDateTime now) {
        for (CalendarDay day : days) {
            jdbc.sql(
                            "insert into calendar_change (calendar_date, working, name, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                    .params(day.date(), day.working(), day.name(), person, now)
                    .update();
        }
    }

    /** Changes that open deadlines have not followed yet, in order. */
    public List<ChangedDay> notFollowed() {
        return jdbc.sql(
                        """
                        select c.id, c.calendar_date as "date", c.changed_at as changedAt from calendar_change c
                        where not exists (select 1 from calendar_followed f where f.change_id = c.id) order by c.id""")
                .query(ChangedDay.class)
                .list();
    }

    /** Open deadlines have followed these. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followed(List<ChangedDay> changes, OffsetDateTime now) {
        for (ChangedDay change : changes) {
            jdbc.sql("insert into calendar_followed (change_id, followed_at) values (?, ?)")
                    .params(change.id(), now)
                    .update();
        }
    }
}
