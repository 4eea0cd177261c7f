package cn.guicheng.web.flow;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.report.Procedure;
import cn.guicheng.flow.report.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What an address of the figures asks for, once it is known that the reader may ask. */
@Component
record MetricsAsked(MetricsAccess access, Procedures procedures, Clock clock) {
    /** A procedure in some days. */
    record Question(Procedure procedure, Days days) {
        /** The name of the file that answers it. */
        String fileName(String what) {
            return "%s %s %s".formatted(procedure.name(), what, Csv.of(days));
        }
    }

    /** The days; refuses (403) whoever does not read the figures, and (400) days that make no sense. */
    Days days(AskedDays asked) {
        access.checkMetrics();
        return DaysAsked.of(asked, LocalDate.now(clock));
    }

    /** The days for whoever reads what was paid; else as {@link #days}. */
    Days daysOfPayments(AskedDays asked) {
        access.checkPayments();
        return DaysAsked.of(asked, LocalDate.now(clock));
    }

    /** Refuses (403) whoever does not read the figures, (404) where there is no such procedure, and (400) as above. */
    Question question(String procedure, AskedDays asked) {
        access.checkMetrics();
        return new Question(procedures.find(procedure), DaysAsked.of(asked, LocalDate.now(clock)));
    }

    /** The same for whoever may know whose steps they were. */
    Question questionOfPeople(String procedure, AskedDays asked) {
        access.checkPeople();
        return question(procedure, asked);
    }
}
