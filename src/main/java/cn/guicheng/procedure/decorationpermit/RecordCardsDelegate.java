package cn.guicheng.procedure.decorationpermit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cards that came back, and cards that did not (DECO-11, DEPO-05). */
@Component
record RecordCardsDelegate(CardsBack cards) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        cards.recovered(execution);
    }
}
