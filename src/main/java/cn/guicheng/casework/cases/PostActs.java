package cn.guicheng.casework.cases;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.office.people.Organisation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the office has the holders of posts for, as the models say. */
@Component
public record PostActs(ProcedureModels models, Organisation organisation) {
    private static final String HEAD = "-head";

    /** Names of the procedures that nobody starts but one of these posts. */
    public List<String> startedBy(Collection<String> posts) {
        return models.startableByHand().stream()
                .filter(model -> model.starterGroups().size() == 1 && posts.containsAll(model.starterGroups()))
                .sorted(Comparator.comparing(ProcedureModel::key))
                .map(ProcedureModel::name)
                .toList();
    }

    /** Names of the steps that these posts do. */
    public List<String> doneBy(Collection<String> posts) {
        return models.active().stream()
                .sorted(Comparator.comparing(ProcedureModel::key))
                .flatMap(model -> model.userTasks().stream()
                        .filter(step -> posts.stream().anyMatch(post -> isDoneBy(post, model, step)))
                        .map(ProcedureModel.Step::name))
                .distinct()
                .toList();
    }

    /** Whether the post, or the department as far as tasks are offered to it, does the step; a head's steps are those of each department's. */
    public boolean isDoneBy(String post, ProcedureModel model, ProcedureModel.Step step) {
        return step.candidateGroups().contains(post)
                || post.endsWith(HEAD)
                        && organisation.isDepartment(post.substring(0, post.length() - HEAD.length()))
                        && SignedBy.of(model, step.id())
                                .filter(signer -> signer.all().anyMatch(way -> way.kind() == SignedBy.Kind.HEAD))
                                .isPresent();
    }
}
