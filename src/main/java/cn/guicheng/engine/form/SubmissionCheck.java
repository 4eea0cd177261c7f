package cn.guicheng.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything the server asks of a submission, however it arrives: the form's constraints first, then the procedure's rules. */
@Component
public class SubmissionCheck {
    private final List<SubmissionRule> rules;
    private final PresentForms presentForms;
    private final FormOffice office;

    SubmissionCheck(List<SubmissionRule> rules, PresentForms presentForms, FormOffice office) {
        this.rules = rules;
        this.presentForms = presentForms;
        this.office = office;
    }

    /**
     * Throws {@link Refusal} (400), naming the field, for the first value that is not acceptable.
     *
     * @param procedure the procedure's slug
     * @param element id of the start event or user task
     */
    public Accepted check(String procedure, String element, Submission submission) {
        Accepted accepted = FormContract.check(
                submission, office, () -> presentForms.ofTask(procedure, element), Findings.thrown());
        rules(procedure, element).forEach(rule -> rule.check(submission));
        return accepted;
    }

    /** The same rules on what is still being filled in: nothing is refused, everything is told. */
    public FormPreview preview(String procedure, String element, Submission submission) {
        Findings findings = Findings.kept();
        FormContract.check(submission, office, () -> presentForms.ofTask(procedure, element), findings);
        // A procedure's own rules rely on what the form has seen to.
        boolean sound = findings.fields().isEmpty();
        List<Finding> told = new ArrayList<>();
        findings.words().forEach((field, words) -> told.add(new Finding(field, words)));
        if (sound) {
            rules(procedure, element).flatMap(rule -> refusal(rule, submission)).forEach(told::add);
        }
        return new FormPreview(computed(submission), told, Map.of());
    }

    private Stream<SubmissionRule> rules(String procedure, String element) {
        return rules.stream().filter(rule -> rule.appliesTo(procedure, element));
    }

    private static Stream<Finding> refusal(SubmissionRule rule, Submission submission) {
        try {
            rule.check(submission);
            return Stream.empty();
        } catch (Refusal refusal) {
            return Stream.of(new Finding(submission.fieldIn(refusal.getMessage()), refusal.getMessage()));
        }
    }

    private static Map<String, Object> computed(Submission submission) {
        Map<String, Object> computed = new LinkedHashMap<>();
        submission.form().fields().stream()
                .filter(field -> field.rules().isComputed())
                .forEach(field -> computed.put(field.name(), submission.sentPlain(field.name())));
        return computed;
    }
}
