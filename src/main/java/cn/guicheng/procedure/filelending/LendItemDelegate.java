package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.LoanChanged;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The item is handed over, or what was copied of it; the loan counts from here (FILE-08…11). */
@Component
record LendItemDelegate(HandOver handOver) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        try {
            handOver.of(execution);
        } catch (LoanChanged meanwhile) {
            throw Refusal.clash("档案已不在库，或已轮到别人，不能交付。");
        }
    }
}
