package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the lines of a list against the columns that its form declares, and says which line and which column is wrong. */
final class ListCheck {
    private final FormField field;
    private final ListField list;
    private final LocalDate today;

    private ListCheck(FormField field, ListField list, LocalDate today) {
        this.field = field;
        this.list = list;
        this.today = today;
    }

    /**
     * Refuses the first line of a list in a submission that is not as its form declares it.
     *
     * @param present the form as it is now, for one that was deployed before lists said their columns in it
     */
    static void check(Submission submission, FormField field, Supplier<FormDefinition> present, LocalDate today) {
        if (field.type().equals("Json") && submission.text(field.name()) != null) {
            Optional.ofNullable(field.list())
                    .or(() -> present.get().field(field.name()).map(FormField::list))
                    .ifPresent(list -> new ListCheck(field, list, today).check(submission.json(field.name())));
        }
    }

    private void check(JsonNode lines) {
        if (!lines.isArray()) {
            throw Refusal.invalid(field.label(), "须为列表。");
        }
        int row = 0;
        for (JsonNode line : lines) {
            row++;
            Optional<String> wrong = problem(line);
            if (wrong.isPresent()) {
                throw Refusal.invalidLine(field.label(), row, wrong.get());
            }
        }
        if (lines.size() < list.minLines()) {
            throw Refusal.invalid(field.label(), "至少填写 %d 行。".formatted(list.minLines()));
        }
        if (lines.size() > list.maxLines()) {
            throw Refusal.invalid(field.label(), "不得超过 %d 行。".formatted(list.maxLines()));
        }
    }

    private Optional<String> problem(JsonNode line) {
        if (list.isPlain()) {
            return line.isTextual() ? values(line) : Optional.of("须为文字。");
        }
        if (!line.isObject()) {
            return Optional.of("：内容无法识别。");
        }
        return Stream.of(unknown(line), values(line), alternatives(line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unknown(JsonNode line) {
        List<String> known = list.columns().stream().map(ListColumn::name).toList();
        return line.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .map("：没有“%s”这一栏，不接受。"::formatted)
                .findFirst();
    }

    private Optional<String> values(JsonNode line) {
        return list.columns().stream()
                .flatMap(column -> new ListValue(column, today)
                        .problem(column.in(line)).stream().map(words -> "的%s：%s".formatted(column.label(), words)))
                .findFirst();
    }

    private Optional<String> alternatives(JsonNode line) {
        return list.alternatives().values().stream()
                .filter(columns -> columns.stream()
                                .filter(column -> !ListValue.isMissing(line.path(column.name())))
                                .count()
                        != 1)
                .map(columns -> columns.stream().map(ListColumn::label).collect(Collectors.joining("、")))
                .map("：%s须填且只填一项。"::formatted)
                .findFirst();
    }
}
