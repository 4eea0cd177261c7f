package cn.guicheng.office.inbox;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each person likes to work at their desk, on whatever machine. */
@Component
public class DeskChoices {
    private final JdbcClient jdbc;

    DeskChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What they chose; before they chose anything, what most want. */
    public Choices of(String person) {
        return jdbc.sql("select opens_next, shows_rules from desk_choice where person = ?")
                .param(person)
                .query((row, number) -> new Choices(row.getBoolean(1), row.getBoolean(2)))
                .optional()
                .orElse(new Choices(true, false));
    }

    /**
     * What a person chose.
     *
     * @param opensNext whether after an answer the next task opens by itself
     * @param showsRules whether the numbers of rules stand beside what they stand for
     */
    public record Choices(boolean opensNext, boolean showsRules) {}

    /** The last choice counts, also of two windows at once; null leaves one as it is. */
    public void choose(String person, Boolean opensNext, Boolean showsRules) {
        Choices before = of(person);
        Choices chosen = new Choices(
                opensNext == null ? before.opensNext() : opensNext,
                showsRules == null ? before.showsRules() : showsRules);
        if (update(person, chosen)) {
            return;
        }
        try {
            jdbc.sql("insert into desk_choice (person, opens_next, shows_rules) values (?, ?, ?)")
                    .params(person, chosen.opensNext(), chosen.showsRules())
                    .update();
        } catch (DuplicateKeyException otherWindow) {
            update(person, chosen);
        }
    }

    private boolean update(String person, Choices chosen) {
        return jdbc.sql("update desk_choice set opens_next = ?, shows_rules = ? where person = ?")
                        .params(chosen.opensNext(), chosen.showsRules(), person)
                        .update()
                > 0;
    }
}
