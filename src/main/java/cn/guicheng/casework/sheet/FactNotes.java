package cn.guicheng.casework.sheet;

import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.office.time.UnpublishedYears;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What is said beside a value of a case by what calendar it goes: a number of working days, and a day from which the procedure counts
 * working days back.
 */
@Component
public class FactNotes {
    private final ProcedureModels models;
    private final UnpublishedYears unpublished;

    FactNotes(ProcedureModels models, UnpublishedYears unpublished) {
        this.models = models;
        this.unpublished = unpublished;
    }

    /** For the values of cases of one version of a procedure. */
    public Notes of(String processDefinitionId) {
        return new Notes(
                models.of(processDefinitionId),
                ProcedureWords.of(models, processDefinitionId).fields());
    }

    /** Of one version. */
    public final class Notes {
        private final ProcedureModel model;
        private final Collection<FormField> fields;

        private Notes(ProcedureModel model, Collection<FormField> fields) {
            this.model = model;
            this.fields = fields;
        }

        /** In words; empty where there is nothing to say. {@code values} gives the values that belong together, or null. */
        public Optional<String> of(String name, Function<String, Object> values) {
            return between(name)
                    .map(days -> unpublished.counted(values.apply(days.get(0)), values.apply(days.get(1))))
                    .orElseGet(() -> model.workedTowards().contains(name)
                            ? unpublished.of(values.apply(name))
                            : Optional.empty());
        }

        private Optional<List<String>> between(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(field -> field.rules().countsWorkingDaysBetween())
                    .filter(days -> days.size() == 2)
                    .findFirst();
        }
    }
}
