package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import org.springframework.stereotype.Component;

/** A card that is missing keeps the permit open until it is charged (DECO-11, DEPO-05). */
@Component
class CardRules implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DecorationPermit.KEY) && element.equals(DecorationPermit.RECOVER_CARDS);
    }

    @Override
    public void check(Submission submission) {
        long missing = submission.caseWholeNumber(DecorationPermit.WORKER_COUNT.name())
                - submission.wholeNumber(DecorationPermit.CARDS_RETURNED.name());
        String charged = DecorationPermit.MISSING_CARDS_CHARGED.name();
        if (missing > 0 && !submission.bool(charged)) {
            throw submission.invalid(charged, "还有 %d 张证件没有交回，不照章收费不能办结。".formatted(missing));
        }
        if (missing == 0 && submission.bool(charged)) {
            throw submission.invalid(charged, "证件已经全部交回，没有缺卡可以收费。");
        }
    }
}
