package cn.guicheng.procedure.depositrefund.web;

import cn.guicheng.register.deposit.DepositReconciliation.Difference;
import cn.guicheng.register.deposit.DepositReconciliation.Result;
import cn.guicheng.register.deposit.DepositReconciliation.Totals;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Deposits held against payments, at a moment. */
record ReconciliationAnswer(OffsetDateTime at, Totals totals, List<Line> differences) {
    record Line(
            String depositNumber,
            String refundCase,
            String state,
            long refundedInCents,
            long paidInCents,
            String finding) {
        static Line of(Difference difference) {
            return new Line(
                    difference.depositNumber(),
                    difference.refundCase(),
                    difference.state(),
                    difference.refundedInCents(),
                    difference.paidInCents(),
                    difference.inWords());
        }
    }

    static ReconciliationAnswer of(Result result, Clock clock) {
        return new ReconciliationAnswer(
                OffsetDateTime.now(clock),
                result.totals(),
                result.differences().stream().map(Line::of).toList());
    }
}
