package cn.guicheng.casework.guard;

import cn.guicheng.engine.form.FormOffice;
import cn.guicheng.engine.form.People;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.office.people.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody whose account is closed is named in a form for anything new; before each procedure's own rules, which would only say
 * that such a person belongs to none of their groups. Who is nobody at all is theirs to say.
 */
@Component
@Order(0)
record PeopleInForms(Organisation organisation) implements SubmissionRule, FormOffice.Colleagues {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return true;
    }

    @Override
    public void check(Submission submission) {
        submission.people().stream().filter(submission::isSent).forEach(field -> People.of(submission.text(field))
                .forEach(person -> checkOpen(submission.label(field), person)));
    }

    /** A colleague is of a department or holds a post, as the board chair does, and their account is open. */
    @Override
    public void check(String label, String person) {
        checkOpen(label, person);
        if (!organisation.isOfTheOffice(person)) {
            throw Refusal.invalid(label, "须为本公司在职的同事。");
        }
    }

    private void checkOpen(String label, String person) {
        if (organisation.isClosed(person)) {
            throw Refusal.clash(label + "：%s的账号已停用，请另选一人。".formatted(organisation.nameOf(person)));
        }
    }
}
