package cn.guicheng.engine.form;

import cn.guicheng.engine.variable.CaseVariables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of one field that counts: that it is there, within its own limits and within those that others set it. */
record FieldCheck(Submission submission, FormValues values) {
    void check(FormField field) {
        String text = submission.text(field.name());
        if (text == null && values.isRequired(field)) {
            throw Refusal.invalid(field.label(), "必须填写。");
        }
        if (field.rules().minFiles() != null) {
            checkFiles(field, text);
        }
        if (text == null) {
            return;
        }
        field.check(text);
        if (field.rules().day() && Day.read(text).isEmpty()) {
            throw Refusal.invalid(field.label(), "须为日期，如 2026-01-31。");
        }
        checkLines(field);
        field.rules().bounds().forEach(bound -> bound.check(field, values));
        if (field.isOfPeople()) {
            checkPeople(field, People.of(text));
        } else {
            checkPerson(field, text);
        }
    }

    private void checkPeople(FormField field, List<String> people) {
        checkNumber(field, people.size());
        people.stream()
                .filter(person -> Collections.frequency(people, person) > 1)
                .findFirst()
                .ifPresent(person -> {
                    throw Refusal.invalid(field.label(), "同一个人（%s）写了两次。".formatted(person));
                });
        people.forEach(person -> checkPerson(field, person));
    }

    private static void checkNumber(FormField field, int people) {
        BigDecimal number = BigDecimal.valueOf(people);
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            throw Refusal.invalid(
                    field.label(), "至少 %s 人，现有 %d 人。".formatted(field.min().toPlainString(), people));
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            throw Refusal.invalid(
                    field.label(), "最多 %s 人，现有 %d 人。".formatted(field.max().toPlainString(), people));
        }
    }

    private void checkFiles(FormField field, String text) {
        Set<String> ids = text == null
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet());
        if (field.rules().minFiles().value(field, values) instanceof BigDecimal least && least.signum() > 0) {
            int different = ids.isEmpty() ? 0 : values.office().files().different(ids);
            if (BigDecimal.valueOf(different).compareTo(least) < 0) {
                throw Refusal.invalid(
                        field.label(),
                        "至少需要 %s 个不同的文件，现有 %d 个。"
                                .formatted(least.stripTrailingZeros().toPlainString(), different));
            }
        }
    }

    private void checkLines(FormField field) {
        if (field.rules().lines() != null
                && field.rules().lines().value(field, values) instanceof BigDecimal wanted
                && BigDecimal.valueOf(submission.json(field.name()).size()).compareTo(wanted) != 0) {
            throw Refusal.invalid(
                    field.label(),
                    "须为 %s 行，现有 %d 行。"
                            .formatted(
                                    wanted.stripTrailingZeros().toPlainString(),
                                    submission.json(field.name()).size()));
        }
    }

    private void checkPerson(FormField field, String person) {
        if (field.rules().colleague()) {
            values.office().colleagues().check(field.label(), person);
        }
        FieldRules rules = field.rules();
        boolean notSelf = rules.notSelf() || values.holds(rules.notSelfWhen());
        if (notSelf && person.equals(submission.person())) {
            throw Refusal.invalid(field.label(), "不能是您本人。");
        }
        if (notSelf && person.equals(submission.caseText(CaseVariables.STARTED_BY.name()))) {
            throw Refusal.invalid(field.label(), "不能是发起人本人。");
        }
        boolean self = person.equals(submission.person())
                || person.equals(submission.caseText(CaseVariables.STARTED_BY.name()));
        if (values.holds(rules.selfWhen()) && !self) {
            throw Refusal.invalid(field.label(), "只能是您本人。");
        }
        if (rules.otherThan() != null && person.equals(values.person(rules.otherThan()))) {
            throw Refusal.invalid(field.label(), "不能与“%s”是同一人。".formatted(submission.label(rules.otherThan())));
        }
    }

    /** Refuses unless exactly one of those fields that count has a value. */
    void checkExactlyOne(List<String> names) {
        List<FormField> counting = names.stream()
                .flatMap(name -> submission.form().field(name).stream())
                .filter(field -> !values.isIdle(field))
                .toList();
        long given = counting.stream()
                .filter(field -> submission.text(field.name()) != null)
                .count();
        if (!counting.isEmpty() && given != 1) {
            String labels = counting.stream().map(FormField::label).collect(Collectors.joining("”“", "“", "”"));
            throw Refusal.invalid(
                    counting.get(0).label(), (given == 0 ? "%s须填写其中一项。" : "%s只能填写其中一项。").formatted(labels));
        }
    }
}
