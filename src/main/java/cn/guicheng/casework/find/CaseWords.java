package cn.guicheng.casework.find;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.People;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ReaderValues;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.find.FindTerms;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.NotAnInvoiceNumber;
import cn.guicheng.register.normalform.PinyinInitials;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The words by which a case is found: everything that its forms ask for and its sheet shows, as a person would type it. */
@Component
class CaseWords {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO_WORDS =
            Set.of(CaseVariables.ATTACHMENTS.name(), CaseVariables.DECISION.name(), CaseVariables.COMMENT.name());

    private static final int CENTS = 2;
    private static final Pattern INVOICE_CODE = Pattern.compile("(invoice|.*Invoice)Code");

    private final ProcedureModels models;
    private final CaseValues values;
    private final Organisation organisation;
    private final List<ReaderValues> readerValues;

    CaseWords(ProcedureModels models, CaseValues values, Organisation organisation, List<ReaderValues> readerValues) {
        this.models = models;
        this.values = values;
        this.organisation = organisation;
        this.readerValues = readerValues;
    }

    /**
     * Each word on a line.
     *
     * @param instances the case's own first, then those it called
     * @param applicant what who started it is called
     */
    String of(String caseNumber, List<HistoricProcessInstance> instances, String applicant) {
        Set<String> words = new LinkedHashSet<>();
        words.add(FindTerms.normal(caseNumber));
        name(applicant, words::add);
        for (HistoricProcessInstance instance : instances) {
            ProcedureModel model = models.of(instance.getProcessDefinitionId());
            words.add(FindTerms.normal(model.name()));
            // What is not the same for every reader is nobody's to find it by.
            if (readerValues.stream().noneMatch(rule -> rule.appliesTo(model.key()))) {
                ofInstance(instance, model, words::add);
            }
        }
        words.remove("");
        return String.join("\n", words);
    }

    /** Whether a step asks for nothing that a case is found by: an answer alone changes no words. */
    boolean areNotIn(String version, String step) {
        return models.taskForm(version, step).fields().stream().allMatch(field -> NO_WORDS.contains(field.name()));
    }

    private void ofInstance(HistoricProcessInstance instance, ProcedureModel model, Consumer<String> words) {
        Map<String, FormField> fields = fields(instance.getProcessDefinitionId(), model);
        Map<String, String> texts = new HashMap<>();
        values.of(instance.getId()).forEach((name, value) -> {
            if (fields.containsKey(name) && value instanceof String text) {
                texts.put(name, text);
            }
            if (name.equals(CaseVariables.AMOUNT.name())) {
                amount(value, words);
            } else if (fields.containsKey(name) && value != null) {
                ofField(fields.get(name), value, words);
            }
        });
        invoices(texts, words);
    }

    private Map<String, FormField> fields(String version, ProcedureModel model) {
        return Stream.concat(
                        Stream.of(models.startForm(version)),
                        model.userTasks().stream().map(step -> models.taskForm(version, step.id())))
                .map(FormDefinition::fields)
                .flatMap(List::stream)
                .filter(field -> !NO_WORDS.contains(field.name()))
                .collect(
                        Collectors.toMap(FormField::name, field -> field, (first, again) -> first, LinkedHashMap::new));
    }

    private void ofField(FormField field, Object value, Consumer<String> words) {
        if ("person".equals(field.kind())) {
            name(organisation.nameOf(value.toString()), words);
        } else if (field.isOfPeople()) {
            People.of(value.toString()).forEach(person -> name(organisation.nameOf(person), words));
        } else if (field.name().endsWith("InCents")) {
            amount(value, words);
        } else if (!field.options().isEmpty()) {
            Arrays.stream(value.toString().split(","))
                    .map(field.options()::get)
                    .filter(label -> label != null)
                    .map(FindTerms::normal)
                    .forEach(words);
        } else if (field.type().equals("Json")) {
            list(value.toString(), words);
        } else if (value instanceof String text) {
            name(text, words);
        } else if (value instanceof Number number) {
            words.accept(number.toString());
        }
    }

    private static void name(String text, Consumer<String> words) {
        words.accept(FindTerms.normal(text));
        words.accept(PinyinInitials.whereName(text));
    }

    private static void amount(Object cents, Consumer<String> words) {
        if (cents instanceof Number number) {
            words.accept(BigDecimal.valueOf(number.longValue(), CENTS).toPlainString());
        }
    }

    /** Of an older invoice code and number are one number as well, as the registers have it. */
    private static void invoices(Map<String, String> texts, Consumer<String> words) {
        texts.forEach((name, code) -> {
            Matcher invoice = INVOICE_CODE.matcher(name);
            String number = invoice.matches() ? texts.get(invoice.group(1) + "Number") : null;
            if (number != null) {
                try {
                    words.accept(InvoiceNumber.read(code, number).digits());
                } catch (NotAnInvoiceNumber none) {
                    // Found by each as it is written.
                }
            }
        });
    }

    private static void list(String json, Consumer<String> words) {
        try {
            leaves("", JSON.readTree(json), words);
        } catch (JsonProcessingException none) {
            // Kept before lists were checked: it has no words.
        }
    }

    private static void leaves(String name, JsonNode node, Consumer<String> words) {
        if (node.isObject()) {
            Map<String, String> texts = new HashMap<>();
            node.properties().forEach(field -> {
                leaves(field.getKey(), field.getValue(), words);
                if (field.getValue().isTextual()) {
                    texts.put(field.getKey(), field.getValue().textValue());
                }
            });
            invoices(texts, words);
        } else if (node.isArray()) {
            node.forEach(one -> leaves(name, one, words));
        } else if (node.isNumber() && name.endsWith("InCents")) {
            amount(node.numberValue(), words);
        } else if (node.isTextual()) {
            name(node.textValue(), words);
        }
    }
}
