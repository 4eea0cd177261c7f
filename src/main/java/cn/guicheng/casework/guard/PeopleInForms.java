package cn.guicheng.casework.guard;

import cn.guicheng.engine.form.FormOffice;
import cn.guicheng.engine.form.People;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.office.absence.Reachable;
import cn.guicheng.office.people.Organisation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever a form names exists, be it a group, and nobody whose account is closed is named for anything new; before each
 * procedure's own rules, which would only say that such a person belongs to none of their groups. Where several are asked, nobody
 * who is away is added.
 */
@Component
@Order(0)
record PeopleInForms(Organisation organisation, Reachable reachable) implements SubmissionRule, FormOffice.Colleagues {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return true;
    }

    @Override
    public void check(Submission submission) {
        submission.people().stream().filter(submission::isSent).forEach(field -> People.of(submission.text(field))
                .forEach(person -> checkKnown(submission.label(field), person)));
        submission.groups().stream()
                .filter(submission::isSent)
                .filter(field -> submission.text(field) != null && !organisation.groupExists(submission.text(field)))
                .findFirst()
                .ifPresent(field -> {
                    throw submission.invalid(field, "没有这个部门或岗位。");
                });
        submission.ofSeveralPeople().stream().filter(submission::isSent).forEach(field -> added(submission, field)
                .forEach(person -> checkThere(submission.label(field), person)));
    }

    /** Whoever stands in the case's own list already stays there, though they went away meanwhile. */
    private static Stream<String> added(Submission submission, String field) {
        List<String> asked = People.of(submission.caseText(field));
        return People.of(submission.text(field)).stream().filter(person -> !asked.contains(person));
    }

    private void checkThere(String label, String person) {
        reachable.objection(person).ifPresent(objection -> {
            throw Refusal.clash("%s：%s请另选一人。".formatted(label, objection.replace("。", "，")));
        });
    }

    /** A colleague is of a department or holds a post, as the board chair does, and their account is open. */
    @Override
    public void check(String label, String person) {
        checkOpen(label, person);
        if (!organisation.isOfTheOffice(person)) {
            throw Refusal.invalid(label, "须为本公司在职的同事。");
        }
    }

    /** A task for somebody who does not exist would wait for ever. */
    private void checkKnown(String label, String person) {
        checkOpen(label, person);
        if (!organisation.exists(person)) {
            throw Refusal.invalid(label, "没有这个人。");
        }
    }

    private void checkOpen(String label, String person) {
        if (organisation.isClosed(person)) {
            throw Refusal.clash(label + "：%s的账号已停用，请另选一人。".formatted(organisation.nameOf(person)));
        }
    }
}
