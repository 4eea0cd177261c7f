package cn.guicheng.limit;

import cn.guicheng.engine.form.Choices;
import org.springframework.stereotype.Component;

/** What models ask about tables, as {@code ${tables.deciding('decoration-review', 'worksScope', worksScope)}}. */
@Component("tables")
public class TablesInModels {
    private final LimitLookup limits;

    TablesInModels(LimitLookup limits) {
        this.limits = limits;
    }

    /**
     * Of several values of an input, separated by commas, the one with which the table has to be asked: its rule stands first.
     * All of them where no rule matches any.
     */
    public String deciding(String table, String input, String values) {
        return limits.deciding(table, input, Choices.of(values)).orElse(values);
    }
}
