package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.engine.model.StartedByDates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a procedure that the calendar starts can be: by a table of dates, with a form that the program can fill in, and steps that need no starter. */
@Component
class DatesCheck implements SlipCheck {
    private static final Set<String> GIVEN =
            Set.of(StartedByDates.ENTRY, StartedByDates.DUE_ON, StartedByDates.DUE_FOR);

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        ProcedureModel model = candidate.model().model();
        for (String text : model.list(StartedByDates.PROPERTY)) {
            StartedByDates.parse(text)
                    .ifPresentOrElse(
                            named -> checkTable(named, candidate, findings),
                            () -> findings.add(model.key() + "：属性 startedBy “" + text
                                    + "”无法理解，请写成 规则表 事项，如 due-dates meter-reading"));
        }
        if (!model.list(StartedByDates.PROPERTY).isEmpty()) {
            checkForm(candidate, findings);
            checkSteps(model, findings);
        }
        return findings;
    }

    private static void checkTable(StartedByDates named, Candidate candidate, List<String> findings) {
        Set<String> outputs = candidate.model().tables().getOrDefault(named.table(), Set.of());
        if (!new HashSet<>(outputs).containsAll(StartedByDates.OUTPUTS)) {
            findings.add("%s：属性 startedBy 中没有日程表“%s”，请写 decisions/limits 中一张有 %s 各输出的表，如 due-dates"
                    .formatted(candidate.slug(), named.table(), String.join("、", StartedByDates.OUTPUTS)));
        }
    }

    private static void checkForm(Candidate candidate, List<String> findings) {
        Map<String, String> forms = candidate.forms();
        Stream.ofNullable(forms.get(
                        Candidate.form(candidate.model().model().startEvent().formKey())))
                .map(FormDefinition::deployed)
                .flatMap(form -> form.fields().stream())
                .filter(FormField::required)
                .filter(field -> !GIVEN.contains(field.name()))
                .forEach(field -> findings.add("%s：按日程表发起时没有人填写“%s”，请去掉 required，或只留 dueOn、dueFor、entry"
                        .formatted(candidate.model().model().startEvent().id(), field.label())));
    }

    private static void checkSteps(ProcedureModel model, List<String> findings) {
        model.elementsWith("signedBy").forEach((step, whom) -> {
            if (SignedBy.parse(whom).all().anyMatch(signer -> signer.argument() == null)) {
                findings.add(step + "：按日程表发起的没有发起人，signedBy “" + whom.strip() + "”找不到人，请写 group 组 或 group-in dueFor");
            }
        });
    }
}
