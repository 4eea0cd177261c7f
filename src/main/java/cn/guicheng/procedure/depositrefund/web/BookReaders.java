package cn.guicheng.procedure.depositrefund.web;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.register.RegisterAccess;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who opens which of the deposits' books. */
@Component
record BookReaders(RegisterAccess registers, CurrentPerson person) {
    private static final String FRONT_DESK = "front-desk";

    /** What whoever is logged in may open. */
    record Books(boolean monthly, boolean reconciliation, boolean objections) {}

    Books books() {
        return new Books(
                registers.readsInFull("deposits"),
                Stream.of("deposits", "payments").allMatch(registers::readsInFull),
                person.groups().contains(FRONT_DESK) || person.isAdministrator());
    }

    /** The list of a month: whoever reads the register of deposits (DEPO-09). Refuses (403) others. */
    void checkMonthly() {
        refuseUnless(books().monthly(), "您不能查阅押金登记簿。");
    }

    /** Deposits held against payments: whoever reads both registers. Refuses (403) others. */
    void checkReconciliation() {
        refuseUnless(books().reconciliation(), "押金对账只供财务人员和总经理查阅。");
    }

    /** The refunds to which owners can object: the front desk, which takes objections down. Refuses (403) others. */
    void checkObjections() {
        refuseUnless(books().objections(), "业主的异议由客服前台登记。");
    }

    private static void refuseUnless(boolean may, String words) {
        if (!may) {
            throw Refusal.forbidden(words);
        }
    }
}
