package cn.guicheng.casework.sheet;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.Map;
import java.util.Optional;

/** What a case is about in one line: the variable that the property {@code subject} of its model names. */
final class CaseSubject {
    private static final String PROPERTY = "subject";
    private static final int LONGEST = 200;

    private CaseSubject() {}

    /** Name of the variable; empty where the model says nothing. */
    static Optional<String> variable(ProcedureModel model) {
        return model.property(PROPERTY);
    }

    /** Null where there is none; a very long one is its beginning. */
    static String of(ProcedureModel model, Map<String, Object> values) {
        return variable(model)
                .map(values::get)
                .map(text -> Texts.shortened(text.toString(), LONGEST))
                .orElse(null);
    }
}
