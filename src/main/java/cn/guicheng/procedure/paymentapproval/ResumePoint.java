package cn.guicheng.procedure.paymentapproval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a returned payment goes on when nothing that was signed has changed: the words by which a caller asks for it. */
enum ResumePoint {
    DEPARTMENT_HEAD("department-head", "userTask_signAsDepartmentHead"),
    INJURY("injury", "userTask_confirmInjury"),
    AUDIT("audit", PaymentApproval.AUDIT),
    GENERAL_MANAGER("general-manager", PaymentApproval.GENERAL_MANAGER),
    FINANCE_HEAD("finance-head", "userTask_recheckAsFinanceHead"),
    VOUCHER("voucher", PaymentApproval.PREPARE_VOUCHER);

    private final String word;
    private final String step;

    ResumePoint(String word, String step) {
        this.word = word;
        this.step = step;
    }

    String word() {
        return word;
    }

    /** The step's id in the model. */
    String step() {
        return step;
    }

    /** All words, in the order of the chain. */
    static List<String> words() {
        return Arrays.stream(values()).map(ResumePoint::word).toList();
    }

    static Optional<ResumePoint> of(String word) {
        return Arrays.stream(values()).filter(point -> point.word.equals(word)).findFirst();
    }

    static Optional<ResumePoint> atStep(String step) {
        return Arrays.stream(values()).filter(point -> point.step.equals(step)).findFirst();
    }
}
