package cn.guicheng.casework.guard;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.engine.form.People;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.signature.Signature;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whom a form names for a later step of the case may do it: nobody else could, and the case would wait for ever (SOD-01, SOD-08). */
@Component
record NamedForSteps(Separation separation, Organisation organisation, Absences absences) {
    /**
     * Throws {@link Refusal}, 409, where somebody is named for a step that they may not do.
     *
     * @param model of the version in which the case runs
     * @param done id of the step that is being done, or {@link Signature#START}
     */
    void check(ProcedureModel model, String done, Submission submission) {
        submission.people().stream().filter(submission::isSent).forEach(field -> SignedBy.stepsOfPerson(model, field)
                .forEach(step -> People.of(submission.text(field)).stream()
                        .filter(person -> isBarred(person, model, done, step, submission))
                        .findFirst()
                        .ifPresent(person -> {
                            throw Refusal.clash("%s：%s已参与本单据的其他环节，不能再办理“%s”，请另选一人（%s）。"
                                    .formatted(
                                            submission.label(field),
                                            organisation.nameOf(person),
                                            model.nameOf(step),
                                            model.property(step, "separationRule")
                                                    .orElse("SOD-01")));
                        })));
    }

    /** By what was signed before, and by what is being signed now, be it in their place; a case is started in nobody's place. */
    private boolean isBarred(String person, ProcedureModel model, String done, String step, Submission submission) {
        return submission.caseNumber() != null
                        && separation
                                .objection(person, submission.caseNumber(), model, step)
                                .isPresent()
                || separation.separatedFrom(model, step).contains(done)
                        && (person.equals(submission.person())
                                || !done.equals(Signature.START) && isInTheirPlace(person, submission.person()));
    }

    private boolean isInTheirPlace(String person, String signer) {
        return absences.ofNow(person)
                .filter(away -> Objects.equals(signer, away.substitute()))
                .isPresent();
    }
}
