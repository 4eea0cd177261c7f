package cn.guicheng.procedure.dailyhandin;

import cn.guicheng.register.taking.Taking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Closes the day's list: what is taken from now on goes on the next one (FEE-02, FEE-03). */
@Component
record ListTakingsDelegate(DayList dayList) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        var takings = dayList.close(execution.getProcessBusinessKey());

        DailyHandIn.EXPECTED_IN_CENTS.set(
                execution, takings.stream().mapToLong(Taking::amountInCents).sum());
        execution.setVariable(
                DailyHandIn.TAKINGS, SpinValues.jsonValue(DayList.json(takings)).create());
    }
}
