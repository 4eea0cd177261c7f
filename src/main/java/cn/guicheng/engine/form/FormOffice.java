package cn.guicheng.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What forms have to ask the office about: the day it is, its working days, its limit tables, who works here, the files uploaded. */
@Component
public record FormOffice(
        Clock clock, WorkingDays workingDays, LimitTables limitTables, Colleagues colleagues, Files files) {

    /** The days on which the office works. */
    @FunctionalInterface
    public interface WorkingDays {
        /** How many there are from the first to the last day, both counted; 0 where the last lies before the first. */
        long between(LocalDate first, LocalDate last);
    }

    /** What the limit tables in force say. */
    @FunctionalInterface
    public interface LimitTables {
        /**
         * Every output of the table, as the first rule that matches gives it; null where none does.
         *
         * @param values gives the value of an input, or null
         */
        Map<String, Object> ask(String table, Function<String, Object> values);
    }

    /** Who works here. */
    @FunctionalInterface
    public interface Colleagues {
        /** Throws {@link Refusal}, naming the field by its label, for anybody who does not. */
        void check(String label, String person);
    }

    /** The files that people have uploaded. */
    @FunctionalInterface
    public interface Files {
        /** How many of these files have different contents; those that there are not do not count. */
        int different(Collection<String> ids);
    }
}
