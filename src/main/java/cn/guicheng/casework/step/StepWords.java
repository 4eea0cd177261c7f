package cn.guicheng.casework.step;

import cn.guicheng.engine.form.Choices;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.People;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.reading.Wording;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Fills the places of a sentence, {@code {unit}}, with the values of a case as people say them. */
@Component
record StepWords(ProcedureModels models, Organisation organisation) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final String MIDNIGHT = " 00:00";

    String filled(String sentence, DelegateExecution execution) {
        ProcedureWords words = ProcedureWords.of(models, execution.getProcessDefinitionId());
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).equals("caseNumber")
                                ? execution.getProcessBusinessKey()
                                : said(place.group(1), execution.getVariable(place.group(1)), words)));
    }

    private String said(String name, Object value, ProcedureWords words) {
        if (value instanceof Date time) {
            return Wording.minutes(time).replace(MIDNIGHT, "");
        }
        if (value instanceof Number cents && name.endsWith("InCents")) {
            return Wording.money(cents.longValue());
        }
        if (!(value instanceof String text)) {
            return Objects.toString(value, "");
        }
        Optional<FormField> field =
                words.fields().stream().filter(each -> each.name().equals(name)).findFirst();
        if (field.filter(each -> "person".equals(each.kind())).isPresent() || SignedBy.isPerson(words.model(), name)) {
            return organisation.nameOf(text);
        }
        if (field.filter(FormField::isOfPeople).isPresent()) {
            return People.of(text).stream().map(organisation::nameOf).collect(Collectors.joining("、"));
        }
        Map<String, String> options = words.options(name);
        return field.filter(FormField::isOfSeveral).isPresent()
                ? Choices.of(text).stream()
                        .map(choice -> options.getOrDefault(choice, choice))
                        .collect(Collectors.joining("、"))
                : options.getOrDefault(text, text);
    }
}
