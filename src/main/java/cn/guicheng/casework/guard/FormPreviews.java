package cn.guicheng.casework.guard;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.casework.cases.StartRights;
import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormPreview;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionCheck;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.office.time.UnpublishedYears;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What handing in a form would come to, for those who could hand it in: the start's for who may start the procedure, a task's for
 * who may see its case. Nothing is changed, no attachment is used up.
 */
@Component
public class FormPreviews {
    private final ProcedureModels models;
    private final StartRights startRights;
    private final OpenTasks openTasks;
    private final CaseVisibility visibility;
    private final SubmissionCheck submissionCheck;
    private final CasePapers papers;
    private final TaskService taskService;
    private final Unrestricted unrestricted;
    private final UnpublishedYears unpublished;

    FormPreviews(
            ProcedureModels models,
            StartRights startRights,
            OpenTasks openTasks,
            CaseVisibility visibility,
            SubmissionCheck submissionCheck,
            CasePapers papers,
            @Lazy TaskService taskService,
            Unrestricted unrestricted,
            UnpublishedYears unpublished) {
        this.unpublished = unpublished;
        this.models = models;
        this.startRights = startRights;
        this.openTasks = openTasks;
        this.visibility = visibility;
        this.submissionCheck = submissionCheck;
        this.papers = papers;
        this.taskService = taskService;
        this.unrestricted = unrestricted;
    }

    /** A form by its procedure and the name of its file without {@code .html}. */
    public record FormName(String slug, String form) {
        /** Whether the form of a start or task is this one: of the procedure's own folder, or one that all share. */
        boolean isOf(String formKey) {
            return formKey != null
                    && (formKey.endsWith(":forms/%s/%s.html".formatted(slug, form))
                            || formKey.endsWith(":forms/%s.html".formatted(form)));
        }
    }

    /**
     * Throws a refusal, 404 where there is no such form at the start, 403 where the person may not start the procedure.
     *
     * @param fields read only where the person may
     */
    public FormPreview ofStart(FormName name, String person, Supplier<Map<String, JsonNode>> fields) {
        String definition = models.latestId(name.slug()).orElseThrow(FormPreviews::unknown);
        ProcedureModel model = models.of(definition);
        if (!name.isOf(model.startEvent().formKey())) {
            throw model.userTasks().stream().anyMatch(task -> name.isOf(task.formKey()))
                    ? Refusal.invalid("task", "这张表单属于办理中的任务，须指明任务或单据编号。")
                    : unknown();
        }
        startRights.check(model, person);
        FormDefinition form = models.startForm(definition);
        return preview(
                model.key(),
                model.startEvent().id(),
                form,
                Submission.plain(person, null, form, fields.get(), variable -> null));
    }

    /**
     * Of the task that waits in a case.
     *
     * @param task the task's id, or null where the case alone says which
     * @param caseNumber the case's number, or null where the task alone says which
     * @param fields read only where the person may
     */
    public FormPreview ofTask(
            FormName name, String task, String caseNumber, String person, Supplier<Map<String, JsonNode>> fields) {
        Stream<OpenTask> asked = task == null ? openTasks.ofCase(caseNumber).stream() : openTasks.find(task).stream();
        OpenTask found = asked.filter(open -> caseNumber == null || caseNumber.equals(open.caseNumber()))
                .filter(has(name))
                .filter(open -> visibility.maySee(person, open.caseNumber()))
                .findFirst()
                .orElseThrow(FormPreviews::unknown);
        VariableMap stored = stored(found.id());
        FormDefinition form = models.taskForm(found.processDefinitionId(), found.taskKey());
        return preview(
                name.slug(),
                found.taskKey(),
                form,
                Submission.plain(person, found.caseNumber(), form, fields.get(), stored::getValueTyped));
    }

    private FormPreview preview(String procedure, String element, FormDefinition form, Submission submission) {
        FormPreview preview =
                submissionCheck.preview(procedure, element, submission).noted(notes(form, submission));
        return papers.objection(submission).map(preview::with).orElse(preview);
    }

    /** By what calendar a number of working days is counted, and of which other days nobody knows yet whether they are days off. */
    private Map<String, String> notes(FormDefinition form, Submission submission) {
        Map<String, String> notes = new LinkedHashMap<>();
        Set<String> counted = new HashSet<>();
        form.fields().stream()
                .filter(field -> field.rules().countsWorkingDaysBetween().size() == 2)
                .forEach(field -> {
                    List<String> days = field.rules().countsWorkingDaysBetween();
                    counted.addAll(days);
                    unpublished
                            .counted(submission.day(days.get(0)), submission.day(days.get(1)))
                            .ifPresent(words -> notes.put(field.name(), words));
                });
        form.fields().stream()
                .filter(field -> field.isDay() && !counted.contains(field.name()))
                .forEach(field -> unpublished
                        .of(submission.day(field.name()))
                        .ifPresent(words -> notes.put(field.name(), words)));
        return notes;
    }

    private Predicate<OpenTask> has(FormName name) {
        return open -> {
            ProcedureModel model = models.of(open.processDefinitionId());
            return model.key().equals(name.slug())
                    && model.userTasks().stream()
                            .anyMatch(task -> task.id().equals(open.taskKey()) && name.isOf(task.formKey()));
        };
    }

    private VariableMap stored(String task) {
        try {
            return Optional.ofNullable(unrestricted.get(() -> taskService.getVariablesTyped(task, false)))
                    .orElseThrow(FormPreviews::unknown);
        } catch (NullValueException doneMeanwhile) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.unknown("没有这张表单，或任务已经办理。");
    }
}
