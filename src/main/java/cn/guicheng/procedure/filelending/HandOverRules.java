package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.archive.Loan;
import org.springframework.stereotype.Component;

/** Copies are counted; what is not handed over is not without a reason (FILE-10). */
@Component
class HandOverRules implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(FileLending.KEY) && element.equals(FileLending.HAND_OVER);
    }

    @Override
    public void check(Submission handOver) {
        boolean handed = handOver.bool(FileLending.HANDED_OVER);
        boolean copies = Loan.COPY.equals(handOver.caseText(FileLending.USE.name()));
        boolean counted = handOver.wholeNumber(FileLending.COPY_COUNT.name()) != null;
        if (handed && copies && !counted) {
            throw handOver.invalid(FileLending.COPY_COUNT.name(), "必须填写：复印须登记份数（FILE-10）。");
        }
        if (counted && !copies) {
            throw handOver.invalid(FileLending.COPY_COUNT.name(), "本单不是复印，不填份数。");
        }
        if (!handed && !handOver.isSent(CaseVariables.COMMENT.name())) {
            throw handOver.invalid(CaseVariables.COMMENT.name(), "必须填写：没有交付的须说明原因。");
        }
    }
}
