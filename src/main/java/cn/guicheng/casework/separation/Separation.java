package cn.guicheng.casework.separation;

import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TasksForPerson.SeparatedSteps;
import cn.guicheng.register.exclusion.Exclusions;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Separation of duties (SOD-01, -02, -07, -08, -10), as each model declares it: tasks with the property
 * {@code separation="<group>/<role>"} of one group are done by different people, unless their role is the same. A task may be of several
 * groups, separated by commas.
 */
@Component
public class Separation implements SeparatedSteps {
    private static final String RESUBMITTED = "resubmit";

    private final ProcedureModels models;
    private final Signatures signatures;
    private final Exclusions exclusions;

    Separation(ProcedureModels models, Signatures signatures, Exclusions exclusions) {
        this.models = models;
        this.signatures = signatures;
        this.exclusions = exclusions;
    }

    /**
     * Why this person may not do this task of the case, as a Chinese sentence for them; empty where nothing stands against it.
     *
     * @param model the version of the procedure in which the case runs
     * @param task id of the task in the model
     */
    public Optional<String> objection(String person, String caseNumber, ProcedureModel model, String task) {
        return Optional.ofNullable(objections(caseNumber, model, task).get(person));
    }

    @Override
    public Set<String> separatedFrom(String version, String step) {
        return separatedFrom(models.of(version), step);
    }

    /** What whoever does the step has not done: ids of elements, and {@link Signature#START}. */
    public Set<String> separatedFrom(ProcedureModel model, String step) {
        List<Duty> duties = Duty.of(model, step);
        return duties.isEmpty()
                ? Set.of()
                : Stream.concat(Stream.of(Signature.START), model.elementsWith(Duty.PROPERTY).keySet().stream())
                        .filter(signed ->
                                duties.stream().anyMatch(duty -> duty.isSeparatedFrom(Duty.of(model, signed))))
                        .collect(Collectors.toSet());
    }

    @Override
    public String procedureOf(String version) {
        return models.of(version).key();
    }

    @Override
    public boolean asksOthers(String version, String step) {
        ProcedureModel model = models.of(version);
        return Answerers.of(model, step).isPresent() || model.asksSomebodyElse(step);
    }

    @Override
    public Set<String> doingNoStep() {
        return Signature.AMONG_COLLEAGUES;
    }

    @Override
    public String correcting() {
        return RESUBMITTED;
    }

    /**
     * The objections against everybody who may not do the task, by user id. Who corrected a case in the place of an applicant who is
     * away is barred by what bars the applicant.
     */
    public Map<String, String> objections(String caseNumber, ProcedureModel model, String task) {
        Map<String, String> objections = new HashMap<>(exclusions.reasons(caseNumber, model.key()));
        List<Signature> signed = signatures.ofCase(caseNumber);
        Duty.of(model, task).forEach(duty -> signed.stream()
                .filter(signature -> signature.procedure().equals(model.key()))
                .filter(signature -> duty.isSeparatedFrom(Duty.of(model, signature.task())))
                .forEach(signature -> bar(objections, signature, sentence(model, task, signature))));
        signed.stream()
                .filter(signature -> signature.actingFor() != null && RESUBMITTED.equals(signature.decision()))
                .filter(signature -> objections.containsKey(signature.actingFor()))
                .forEach(signature -> objections.putIfAbsent(
                        signature.person(),
                        "职责分离（SOD-01）：您已代%s更正并提交本单据，不能再办理“%s”。"
                                .formatted(signature.actingForName(), model.nameOf(task))));
        return objections;
    }

    /** Who signed in somebody's place, and that person too: what was done in one's place one has done. */
    private static void bar(Map<String, String> objections, Signature signature, String sentence) {
        objections.putIfAbsent(signature.person(), sentence);
        if (signature.actingFor() != null) {
            objections.putIfAbsent(signature.actingFor(), sentence);
        }
    }

    private static String sentence(ProcedureModel model, String task, Signature earlier) {
        return "职责分离（%s）：您已在本单据办理“%s”，不能再办理“%s”。"
                .formatted(
                        model.property(task, "separationRule").orElse("SOD-01"),
                        model.nameOf(Duty.elementOf(model, earlier.task())),
                        model.nameOf(task));
    }

    private record Duty(String group, String role) {
        static final String PROPERTY = "separation";

        static List<Duty> of(ProcedureModel model, String task) {
            return model.property(elementOf(model, task), PROPERTY).stream()
                    .filter(text -> !text.equals(ProcedureModel.NOT_SEPARATED))
                    .flatMap(text -> Stream.of(text.strip().split("\\s*,\\s*")))
                    .map(text -> text.split("/", 2))
                    .map(parts -> new Duty(parts[0], parts[1]))
                    .toList();
        }

        /** What started a case is signed as {@code start}, whatever its event is called. */
        private static String elementOf(ProcedureModel model, String task) {
            return task.equals(Signature.START) ? model.startEvent().id() : task;
        }

        boolean isSeparatedFrom(List<Duty> others) {
            return others.stream().anyMatch(duty -> duty.group.equals(group) && !duty.role.equals(role));
        }
    }
}
