package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.NotRefundable;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts refunds for permits that are over. Whoever brought the cards back signs for the start. */
@Component("depositRefund")
class DepositRefundProcess implements DepositRefund {
    private final Deposits deposits;
    private final ProgramStart cases;

    DepositRefundProcess(Deposits deposits, ProgramStart cases) {
        this.deposits = deposits;
        this.cases = cases;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> startFor(String permitCaseNumber) {
        return deposits.ofCase(permitCaseNumber)
                .filter(deposit -> deposit.is(Deposit.HELD))
                .map(this::started);
    }

    private String started(Deposit deposit) {
        try {
            deposits.checkRefundable(deposit.depositNumber());
        } catch (NotRefundable tooEarly) {
            throw new IllegalStateException(tooEarly);
        }
        return cases.start(KEY, Map.of(DEPOSIT_NUMBER.name(), deposit.depositNumber()));
    }
}
