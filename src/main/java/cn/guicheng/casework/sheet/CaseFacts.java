package cn.guicheng.casework.sheet;

import cn.guicheng.casework.sheet.CaseSheet.Fact;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.person.PeopleAsOf;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The facts of a case in the order its model lists them (property {@code facts}), worded as in the procedure's forms. A name
 * listed with a question mark behind it is shown only where it is not no or nothing.
 */
@Component
record CaseFacts(ProcedureModels models, PeopleAsOf people, FactNotes notes) {
    /** {@code given}: when the value of that name was given. */
    List<Fact> of(String processDefinitionId, Map<String, Object> values, Function<String, OffsetDateTime> given) {
        FactWords words = FactWords.of(
                models,
                processDefinitionId,
                (group, then) -> people.ofGroups(List.of(group)).at(group, then),
                (person, then) -> people.of(List.of(person)).at(person, then));
        FactNotes.Notes said = notes.of(processDefinitionId);
        return models.of(processDefinitionId).list("facts").stream()
                .filter(listed -> isTold(listed, values.get(name(listed))))
                .map(CaseFacts::name)
                .map(name -> words.fact(name, values.get(name), given.apply(name))
                        .noted(said.of(name, values::get).orElse(null)))
                .toList();
    }

    private static String name(String listed) {
        return listed.replace("?", "");
    }

    private static boolean isTold(String listed, Object value) {
        boolean nothing = Boolean.FALSE.equals(value) || value instanceof Number number && number.doubleValue() == 0;
        return value != null && !value.toString().isBlank() && !(listed.endsWith("?") && nothing);
    }
}
