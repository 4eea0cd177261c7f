package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What is found damaged is described and photographed; what the table proposes is changed only with a reason (FILE-13). */
@Component
record ReturnRules(ArchiveDamages damages) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(FileLending.KEY) && element.equals(FileLending.CHECK_RETURN);
    }

    @Override
    public void check(Submission found) {
        Predicate<String> yes = name -> Boolean.TRUE.equals(found.bool(name));
        String compensation = FileLending.COMPENSATION_IN_CENTS.name();
        Long asked = found.wholeNumber(compensation);
        if (!ArchiveDamages.any(yes)) {
            if (asked != null) {
                throw found.invalid(compensation, "没有损坏、涂改、缺失，不登记赔偿。");
            }
            return;
        }
        if (!found.isSent(FileLending.NOTE)) {
            throw found.invalid(FileLending.NOTE, "必须填写：写明损坏、涂改或缺失的情况（FILE-13）。");
        }
        if (!found.isSent(CaseVariables.ATTACHMENTS.name())) {
            throw found.invalid(CaseVariables.ATTACHMENTS.name(), "必须填写：损坏、涂改、缺失的须拍照。");
        }
        long proposed = damages.proposed(yes, found.caseText(FileLending.CLASSIFICATION.name()));
        if (asked != null && asked != proposed && !found.isSent(FileLending.COMPENSATION_REASON)) {
            throw found.invalid(FileLending.COMPENSATION_REASON, "必须填写：与《档案损坏赔偿》建议的金额不同，须说明理由。");
        }
    }
}
