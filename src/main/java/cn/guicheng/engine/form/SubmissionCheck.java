package cn.guicheng.engine.form;

import java.util.List;
import org.springframework.stereotype.Component;

/** Everything the server asks of a submission, however it arrives: the form's constraints first, then the procedure's rules. */
@Component
public class SubmissionCheck {
    private final List<SubmissionRule> rules;

    SubmissionCheck(List<SubmissionRule> rules) {
        this.rules = rules;
    }

    /**
     * Throws {@link Refusal} (400), naming the field, for the first value that is not acceptable.
     *
     * @param procedure the procedure's slug
     * @param element id of the start event or user task
     */
    public Accepted check(String procedure, String element, Submission submission) {
        Accepted accepted = FormContract.check(submission);
        rules.stream().filter(rule -> rule.appliesTo(procedure, element)).forEach(rule -> rule.check(submission));
        return accepted;
    }
}
