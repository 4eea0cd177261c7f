package cn.guicheng.procedure.dailyhandin;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import org.springframework.stereotype.Component;

/** What the cashier counts is what was taken, or it is said why not (DECO-15, FEE-02). */
@Component
class HandInRules implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DailyHandIn.KEY) && element.equals(DailyHandIn.CONFIRM);
    }

    @Override
    public void check(Submission submission) {
        boolean agrees = submission
                .wholeNumber(DailyHandIn.RECEIVED_IN_CENTS)
                .equals(submission.caseWholeNumber(DailyHandIn.EXPECTED_IN_CENTS.name()));
        if (!agrees && submission.text(CaseVariables.COMMENT.name()) == null) {
            throw submission.invalid(CaseVariables.COMMENT.name(), "必须填写：实收与应缴不符，须说明原因。");
        }
    }
}
