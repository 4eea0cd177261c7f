package cn.guicheng.limit;

import cn.guicheng.engine.form.FormOffice;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the limit tables in force say of a form that is handed in or still being filled in. */
@Component
record TablesInForms(LimitLookup limits) implements FormOffice.LimitTables {
    @Override
    public Map<String, Object> ask(String table, Function<String, Object> values) {
        return limits.answer(table, values);
    }
}
