package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.taking.Takings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Each fee has a receipt of its own, and no receipt is given twice (DECO-05). */
@Component
record CollectionRules(Takings takings) implements SubmissionRule {
    private static final List<String> RECEIPTS = List.of(
            DecorationPermit.DEPOSIT_RECEIPT.name(),
            DecorationPermit.MANAGEMENT_FEE_RECEIPT.name(),
            DecorationPermit.SECURITY_FEE_RECEIPT.name());

    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DecorationPermit.KEY) && element.equals(DecorationPermit.COLLECT);
    }

    @Override
    public void check(Submission submission) {
        Set<String> seen = new HashSet<>();
        for (String name : RECEIPTS) {
            if (!seen.add(NormalForm.NAME.of(submission.text(name)))) {
                throw submission.invalid(name, "三项收费须分别开收据，收据号不得相同。");
            }
        }
        for (String name : RECEIPTS) {
            if (takings.isUsed(submission.text(name))) {
                throw Refusal.clash("%s：收据 %s 已经登记过，不能重复使用。".formatted(submission.label(name), submission.text(name)));
            }
        }
    }
}
