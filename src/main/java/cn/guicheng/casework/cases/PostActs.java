package cn.guicheng.casework.cases;

import cn.guicheng.engine.model.GroupsNamed;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.office.people.Organisation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the office has the holders of posts for, as the models say. */
@Component
public record PostActs(ProcedureModels models, Organisation organisation, List<GroupsNamed> named) {
    private static final String HEAD = "-head";

    /** Names of the procedures that nobody starts but one of these posts. */
    public List<String> startedBy(Collection<String> posts) {
        return models.startableByHand().stream()
                .filter(model -> model.starterGroups().size() == 1 && posts.containsAll(model.starterGroups()))
                .sorted(Comparator.comparing(ProcedureModel::key))
                .map(ProcedureModel::name)
                .toList();
    }

    /**
     * A step, and who does it as far as it is known before there is a case.
     *
     * @param groups ids of posts, and of departments as far as tasks are offered to them
     * @param heads whether whoever heads a department does it for that department
     */
    public record Act(ProcedureModel model, ProcedureModel.Step step, Set<String> groups, boolean heads) {}

    /** Names of the steps that these posts do. */
    public List<String> doneBy(Collection<String> posts) {
        return all().stream()
                .filter(act -> posts.stream().anyMatch(post -> isDoneBy(post, act)))
                .map(act -> act.step().name())
                .distinct()
                .toList();
    }

    /** Every step of every procedure, in the order of their keys and files. */
    public List<Act> all() {
        return models.active().stream()
                .sorted(Comparator.comparing(ProcedureModel::key))
                .flatMap(model -> model.userTasks().stream().map(step -> act(model, step)))
                .toList();
    }

    private Act act(ProcedureModel model, ProcedureModel.Step step) {
        List<SignedBy> ways =
                SignedBy.of(model, step.id()).stream().flatMap(SignedBy::all).toList();
        Set<String> groups = new TreeSet<>(step.candidateGroups());
        ways.stream()
                .filter(way -> way.kind() == SignedBy.Kind.GROUP_IN)
                .forEach(way -> groups.addAll(named(model, way.argument())));
        return new Act(model, step, groups, ways.stream().anyMatch(way -> way.kind() == SignedBy.Kind.HEAD));
    }

    /** By the tables in force, the model's own words, and whoever else knows. */
    private Set<String> named(ProcedureModel model, String variable) {
        Set<String> groups = new TreeSet<>(model.quoted().getOrDefault(variable, Set.of()));
        named.forEach(known -> groups.addAll(known.in(model, variable)));
        return groups;
    }

    /** Whether the post, or the department as far as tasks are offered to it, does the step; a head's steps are those of each department's. */
    public boolean isDoneBy(String post, Act act) {
        return act.groups().contains(post)
                || act.heads()
                        && post.endsWith(HEAD)
                        && organisation.isDepartment(post.substring(0, post.length() - HEAD.length()));
    }
}
