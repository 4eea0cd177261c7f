package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.procedure.dailyhandin.DailyHandIn;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.ReceiptAlreadyEntered;
import cn.guicheng.register.taking.ReceiptUsed;
import cn.guicheng.register.taking.Taking;
import cn.guicheng.register.taking.Takings;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Enters what was collected for a permit: the deposit in its register, all three on the day's list (DEPO-01, DECO-15). */
@Component
record PermitMoney(Deposits deposits, Takings takings, DailyHandIn handIn) {
    /** Refuses (409) a receipt that was given meanwhile. */
    void enter(DelegateExecution permit) {
        String collector = DecorationPermit.COLLECTED_BY.get(permit);
        String list = handIn.takingNow(collector);
        try {
            for (Taking taking : taken(permit)) {
                takings.enter(taking, collector, list);
            }
            receiveDeposit(permit);
        } catch (ReceiptUsed used) {
            throw given(used.receiptNumber());
        } catch (ReceiptAlreadyEntered entered) {
            throw given(entered.receiptNumber());
        }
    }

    private static Refusal given(String receipt) {
        return Refusal.clash("收据 %s 已经登记过，不能重复使用。".formatted(receipt));
    }

    /** A table may ask for no deposit; then there is none to give back. */
    private void receiveDeposit(DelegateExecution permit) throws ReceiptAlreadyEntered {
        long amount = DecorationPermit.DEPOSIT_IN_CENTS.get(permit).longValue();
        if (amount > 0) {
            deposits.receive(
                    permit.getProcessBusinessKey(),
                    DecorationPermit.UNIT.get(permit),
                    DecorationPermit.OWNER_NAME.get(permit),
                    DecorationPermit.OWNER_PHONE.get(permit),
                    DecorationPermit.OWNER_EMAIL.get(permit),
                    DecorationPermit.DEPOSIT_RECEIPT.get(permit),
                    amount);
        }
    }

    private static List<Taking> taken(DelegateExecution permit) {
        return List.of(
                taking(
                        permit,
                        Taking.DEPOSIT,
                        DecorationPermit.DEPOSIT_RECEIPT.get(permit),
                        DecorationPermit.DEPOSIT_IN_CENTS.get(permit)),
                taking(
                        permit,
                        Taking.MANAGEMENT_FEE,
                        DecorationPermit.MANAGEMENT_FEE_RECEIPT.get(permit),
                        DecorationPermit.MANAGEMENT_FEE_IN_CENTS.get(permit)),
                taking(
                        permit,
                        Taking.SECURITY_FEE,
                        DecorationPermit.SECURITY_FEE_RECEIPT.get(permit),
                        DecorationPermit.SECURITY_FEE_IN_CENTS.get(permit)));
    }

    private static Taking taking(DelegateExecution permit, String kind, String receipt, Number amount) {
        return new Taking(
                permit.getProcessBusinessKey(),
                kind,
                receipt,
                amount.longValue(),
                DecorationPermit.PAYMENT_METHOD.get(permit));
    }
}
