package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.register.concealment.ReadableRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people said when they sent back or refused: in the signature register, which knows no runs. */
@Component
record Comments(ReadableRows rows, Clock clock) {
    static final int MOST = 50;

    /** As the register has it. */
    record Comment(
            String caseNumber,
            String procedure,
            String task,
            String person,
            String decision,
            String comment,
            OffsetDateTime signedAt) {}

    /** Numbered, and not cut off: for a limit PostgreSQL would walk through all signatures from the last one, hoping to meet enough. */
    private static final String LATEST =
            """
            select case_number as caseNumber, procedure, task, person, decision, comment, signed_at as signedAt from
            (select s.case_number, s.procedure, s.task, s.person, s.decision, s.comment, s.signed_at,
              row_number() over (order by s.signed_at desc, s.id desc) as place from signature s
              where s.procedure in (:procedures) and s.signed_at >= :from and s.signed_at < :to
              and s.decision in (:decisions)
              and not exists (select 1 from signature b where b.case_number = s.case_number and b.procedure = s.procedure
                and b.task = s.task and b.decision = 'taken-back' and b.id > s.id
                and not exists (select 1 from signature d where d.case_number = s.case_number and d.procedure = s.procedure
                  and d.task = s.task and d.id > s.id and d.id < b.id
                  and (d.decision is null or d.decision not in ('transferred', 'asked', 'answered', 'taken-back'))))
              and exists (select 1 from flow_run r where r.case_number = s.case_number and r.procedure = :procedure)) f
            where place <= %d order by place"""
                    .formatted(MOST);

    /** The latest of a procedure's cases, the last first; {@code procedures}: it and those that it calls. */
    List<Comment> latest(String procedure, Collection<String> procedures, Collection<String> decisions, Days days) {
        return rows.sql(LATEST)
                .param("procedure", procedure)
                .param("procedures", procedures)
                .param("decisions", decisions)
                .param("from", begin(days.from()))
                .param("to", begin(days.to().plusDays(1)))
                .query(Comment.class)
                .list();
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
