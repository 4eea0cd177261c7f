package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.register.deposit.Deposits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The cards of a permit are counted back: what is missing is held against it, and the deposit can go (DECO-11, DEPO-04). */
@Component
record CardsBack(Violations violations, Deposits deposits) {
    void recovered(DelegateExecution permit) {
        int missing = DecorationPermit.WORKER_COUNT.get(permit) - DecorationPermit.CARDS_RETURNED.get(permit);
        if (missing > 0) {
            violations.cardsMissing(permit, missing);
        }
        deposits.cardsRecovered(permit.getProcessBusinessKey());
    }
}
