package cn.guicheng.casework.step;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.engine.form.People;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.model.Agreement;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * A step that several people answer, each once: who they are, and when enough of them agree or no longer can. What is kept of a round
 * is gone with it, so that no answer counts in the next. The case's {@code decision} is what the round came to.
 */
@Component
public class StepAnswerers {
    private static final int MOST = 50;
    private static final String APPROVE = "approve";

    /** Of a round: ids of those who are asked, and an entry for each answer, its person and decision. */
    private static final String ASKED = "roundAnswerers";

    private static final String GIVEN = "roundAnswers";

    private final ProcedureModels models;
    private final Organisation organisation;
    private final Separation separation;
    private final StandIns standIns;

    StepAnswerers(ProcedureModels models, Organisation organisation, Separation separation, StandIns standIns) {
        this.models = models;
        this.organisation = organisation;
        this.separation = separation;
        this.standIns = standIns;
    }

    /** Begins a round. Throws a refusal (409) where not everybody who is to be asked can be. */
    void open(DelegateExecution round, String step) {
        ProcedureModel model = models.of(round.getProcessDefinitionId());
        Answerers answerers = Answerers.of(model, step).orElseThrow();
        List<String> ids = AnswererIds.of(round.getVariable(answerers.variable()));
        Set<String> seen = new HashSet<>();
        Set<String> barred = separation
                .objections(round.getProcessBusinessKey(), model, step)
                .keySet();
        boolean starterToo = model.property(step, Answerers.STARTER_TOO).isPresent();
        for (String id : ids) {
            boolean group = isGroup(id);
            check(seen.add(id), model, step, "%s写了两次".formatted(name(id)));
            check(group || organisation.exists(id), model, step, "没有“%s”这个人或组".formatted(id));
            check(group || !organisation.isClosed(id), model, step, "%s的账号已停用".formatted(name(id)));
            check(starterToo || !id.equals(starter(round)), model, step, "不能是发起人本人（SOD-01）");
            check(!barred.contains(id), model, step, "%s在本单据中须回避".formatted(name(id)));
        }
        check(!ids.isEmpty() && ids.size() <= MOST, model, step, "须有 1 至 %d 人，现有 %d 人".formatted(MOST, ids.size()));
        check(Agreement.parse(agree(answerers, round)).isPresent(), model, step, "几人同意才算通过没有定好");
        round.setVariableLocal(ASKED, String.join(",", ids));
        round.setVariableLocal(GIVEN, "");
    }

    private static void check(boolean met, ProcedureModel model, String step, String otherwise) {
        if (!met) {
            throw Refusal.clash("“%s”的会签人%s，请先改正。".formatted(model.nameOf(step), otherwise));
        }
    }

    /** Ids of those who are asked. */
    public List<String> of(DelegateExecution round) {
        return People.of((String) round.getVariable(ASKED));
    }

    /** The person who is asked; null where a group is. */
    public String person(DelegateExecution execution, String answerer) {
        return isGroup(answerer) ? null : answerer;
    }

    /** Of which group one member is asked, as a list; an empty one where a person is. */
    public List<String> groups(DelegateExecution execution, String answerer) {
        if (!isGroup(answerer)) {
            return List.of();
        }
        String step = execution.getCurrentActivityId();
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        String caseNumber = execution.getProcessBusinessKey();
        Set<String> barred = separation.objections(caseNumber, model, step).keySet();
        return List.of(standIns.groupFor(caseNumber, model.key(), answerer, person -> !barred.contains(person)));
    }

    /** One of them has answered: with whoever decides the round, it comes to what the case goes on with. */
    void answer(DelegateTask task) {
        String decision = CaseVariables.DECISION.get(task);
        String given = (String) task.getVariable(GIVEN);
        String entry = task.getAssignee() + "=" + decision;
        task.getExecution().setVariable(GIVEN, given.isEmpty() ? entry : given + "," + entry);
        result(task.getExecution(), task.getTaskDefinitionKey())
                .ifPresent(result ->
                        task.getExecution().getProcessInstance().setVariable(CaseVariables.DECISION.name(), result));
    }

    /** Whether the answers that are left can change nothing. */
    public boolean isDecided(DelegateExecution answered) {
        return result(answered, answered.getCurrentActivityId()).isPresent();
    }

    /**
     * What the round came to: approved by enough; sent back by whoever did so first; or otherwise as the answer says with which not
     * enough were left. Empty while it is open.
     */
    private Optional<String> result(DelegateExecution round, String step) {
        ProcedureModel model = models.of(round.getProcessDefinitionId());
        Answerers answerers = Answerers.of(model, step).orElseThrow();
        List<String> decisions = given(round).map(Answer::decision).toList();
        int asked = People.of((String) round.getVariable(ASKED)).size();
        int needed = Agreement.parse(agree(answerers, round)).orElseThrow().needed(asked);
        long agreed = decisions.stream().filter(APPROVE::equals).count();
        String last = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        if (agreed >= needed) {
            return Optional.of(APPROVE);
        }
        boolean impossible = agreed + asked - decisions.size() < needed;
        return Optional.ofNullable(last).filter(decision -> impossible || model.isSentBackBy(decision));
    }

    /** Said in the model, or by the case in a variable. */
    private static String agree(Answerers answerers, VariableScope round) {
        return Agreement.parse(answerers.agree()).isPresent()
                ? answerers.agree()
                : Objects.toString(round.getVariable(answerers.agree()), "");
    }

    private record Answer(String person, String decision) {}

    private static Stream<Answer> given(VariableScope round) {
        return People.of((String) round.getVariable(GIVEN)).stream()
                .map(entry -> entry.split("=", 2))
                .map(parts -> new Answer(parts[0], parts[1]));
    }

    /** Whether the task is one of several by which a step is done. */
    public boolean isOne(DelegateTask task) {
        return Answerers.of(models.of(task.getProcessDefinitionId()), task.getTaskDefinitionKey())
                .isPresent();
    }

    /**
     * Why this person may not answer here, as a Chinese sentence: they answer elsewhere in the same round. Empty where nothing stands
     * against it, or nobody else could.
     */
    public Optional<String> objection(DelegateTask task, String person) {
        if (!isOne(task)) {
            return Optional.empty();
        }
        Set<String> answering = answering(task);
        Set<String> able = new HashSet<>();
        TasksAtHand.candidateGroups(task).forEach(group -> able.addAll(organisation.membersOf(group)));
        Optional.ofNullable(task.getAssignee()).ifPresent(able::add);
        able.remove(starter(task));
        return !answering.contains(person) || answering.containsAll(able)
                ? Optional.empty()
                : Optional.of("“%s”每人只答复一次：%s已经答复，或另有一份要答复。".formatted(task.getName(), organisation.nameOf(person)));
    }

    /** Those who are asked by name answer even where somebody else did in their place. */
    private Set<String> answering(DelegateTask task) {
        Set<String> answering = new HashSet<>(People.of((String) task.getVariable(ASKED)));
        TasksAtHand.assigneeNamed(task).map(String::valueOf).ifPresent(answering::remove);
        given(task.getExecution()).forEach(answer -> answering.add(answer.person()));
        TasksAtHand.besides(task)
                .forEach(other -> Optional.ofNullable(other.getAssignee()).ifPresent(answering::add));
        return answering;
    }

    /** Nobody is called like a group. */
    private boolean isGroup(String id) {
        return !organisation.exists(id) && organisation.groupExists(id);
    }

    private String name(String id) {
        return isGroup(id) ? organisation.groupName(id) : organisation.nameOf(id);
    }

    private static String starter(VariableScope scope) {
        return (String) scope.getVariable(CaseVariables.STARTED_BY.name());
    }
}
