package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.archive.TurnListener;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The case that waits goes on with the step of another by which the item came free. */
@Component
record TurnsInCases(@Lazy RuntimeService runtimeService, Unrestricted unrestricted, Notices notices)
        implements TurnListener {
    @Override
    public void hasTurn(Loan loan) {
        unrestricted.run(() -> runtimeService
                .createMessageCorrelation(FileLending.ITEM_AVAILABLE)
                .processInstanceBusinessKey(loan.caseNumber())
                .setVariable(FileLending.HAS_TURN.name(), true)
                .correlate());
    }

    @Override
    public void isBlocked(Loan loan) {
        notices.tell(
                Occasion.ofCase(
                        NoticeKind.REPORT.id(),
                        loan.caseNumber(),
                        FileLending.KEY,
                        "%s 归还时发现损坏，已封存待修，您的申请继续排队".formatted(loan.itemNumber())),
                List.of(loan.borrower()));
    }

    @Override
    public void isGone(Loan loan) {
        unrestricted.run(() -> runtimeService
                .createMessageCorrelation(FileLending.ITEM_GONE)
                .processInstanceBusinessKey(loan.caseNumber())
                .correlate());
    }
}
