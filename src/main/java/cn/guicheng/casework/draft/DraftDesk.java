package cn.guicheng.casework.draft;

import cn.guicheng.casework.cases.CaseProcedures;
import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.casework.cases.StartRights;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.draft.Draft;
import cn.guicheng.register.draft.Drafts;
import cn.guicheng.register.reading.Wording;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A person's own drafts: of a form that starts a case for who may start it, of a task's for who holds the task. */
@Component
public class DraftDesk {
    /** In bytes of UTF-8. */
    public static final int LARGEST = 262_144;

    private static final int DEEPEST = 50;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Drafts drafts;
    private final ProcedureModels models;
    private final CaseProcedures caseProcedures;
    private final StartRights startRights;
    private final OpenTasks openTasks;
    private final CaseVisibility visibility;

    DraftDesk(
            Drafts drafts,
            ProcedureModels models,
            CaseProcedures caseProcedures,
            StartRights startRights,
            OpenTasks openTasks,
            CaseVisibility visibility) {
        this.drafts = drafts;
        this.models = models;
        this.caseProcedures = caseProcedures;
        this.startRights = startRights;
        this.openTasks = openTasks;
        this.visibility = visibility;
    }

    /**
     * A draft, with the words by which its person knows it.
     *
     * @param name of the case's own procedure, though the step be one of a procedure it called
     * @param taskName of the task; null at the start
     * @param caseNumber of the task's case; null at the start
     */
    public record Listed(
            String slug, String task, OffsetDateTime savedAt, String name, String taskName, String caseNumber) {}

    /** Those that the person can go on with now, the latest first. */
    public List<Listed> of(String person) {
        return drafts.of(person).stream()
                .flatMap(draft -> listed(draft, person).stream())
                .toList();
    }

    /** What is kept of the form, as it was written; throws a refusal, 404 where nothing is. */
    public String read(String person, String slug, String task) {
        check(person, slug, task);
        return drafts.content(person, slug, task).orElseThrow(() -> Refusal.unknown("没有草稿。"));
    }

    /** Keeps a JSON object in place of what was kept; throws a refusal, 413 where it is too large. */
    public void keep(String person, String slug, String task, byte[] content) {
        check(person, slug, task);
        if (content.length > LARGEST) {
            throw Refusal.tooLarge("草稿：不得超过 256 KB，没有保存。");
        }
        String text = checked(content);
        try {
            drafts.keep(person, slug, task, text);
        } catch (DuplicateKeyException otherWindow) {
            drafts.keep(person, slug, task, text);
        }
    }

    /** Drops what is kept; where nothing is, that is all the same. */
    public void drop(String person, String slug, String task) {
        check(person, slug, task);
        drafts.remove(person, slug, task);
    }

    private static String checked(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (JSON.readTree(text).isObject()) {
                return text;
            }
        } catch (IOException notJson) {
            // Said below, with what is JSON and no object.
        }
        throw Refusal.invalid("草稿", "须为一个 JSON 对象。");
    }

    private void check(String person, String slug, String task) {
        if (task.equals(Draft.START)) {
            String latest = models.latestId(slug).orElseThrow(() -> Refusal.unknown("没有这个流程。"));
            startRights.check(models.of(latest), person);
            return;
        }
        OpenTask found = open(slug, task)
                .filter(open -> person.equals(open.assignee()) || visibility.maySee(person, open.caseNumber()))
                .filter(open -> !visibility.isConcealed(person, open.caseNumber()))
                .orElseThrow(() -> Refusal.unknown("没有这项任务，或任务已经办理。"));
        if (!person.equals(found.assignee())) {
            throw Refusal.forbidden("只有任务的办理人可以存草稿，请先签收任务。");
        }
    }

    private Optional<OpenTask> open(String slug, String task) {
        return openTasks
                .find(task)
                .filter(open -> models.of(open.processDefinitionId()).key().equals(slug));
    }

    private Optional<Listed> listed(Draft draft, String person) {
        if (draft.isStart()) {
            return models.latestId(draft.slug())
                    .map(models::of)
                    .filter(model -> startRights.mayStart(draft.slug(), person))
                    .map(model -> listed(draft, model, null));
        }
        return open(draft.slug(), draft.task())
                .filter(task -> person.equals(task.assignee()))
                .filter(task -> !visibility.isConcealed(person, task.caseNumber()))
                .map(task -> listed(draft, caseProcedures.of(List.of(task)).get(task.caseInstanceId()), task));
    }

    private static Listed listed(Draft draft, ProcedureModel model, OpenTask task) {
        return new Listed(
                draft.slug(),
                draft.task(),
                Wording.officeTime(draft.savedAt()),
                model.name(),
                task == null ? null : task.name(),
                task == null ? null : task.caseNumber());
    }
}
