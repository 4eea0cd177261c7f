package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.form.Cents;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a voucher must be, beyond what its form says of each field alone: balanced, and payable in the way chosen. */
@Component
record VoucherRules(Signatures signatures) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(PaymentApproval.KEY) && element.equals(PaymentApproval.PREPARE_VOUCHER);
    }

    @Override
    public void check(Submission voucher) {
        if (!Objects.equals(voucher.text("decision"), "approve")) {
            return;
        }
        checkBalance(voucher);
        checkMethod(voucher);
    }

    /** Debits equal credits and the amount to pay. */
    private static void checkBalance(Submission voucher) {
        long debit = sum(voucher, "debitInCents");
        long credit = sum(voucher, "creditInCents");
        if (debit != credit) {
            throw invalid(voucher, "借贷不平：借方合计 %s 元，贷方合计 %s 元。".formatted(yuan(debit), yuan(credit)));
        }
        long amount = voucher.caseWholeNumber(PaymentApproval.AMOUNT_IN_CENTS.name());
        if (debit != amount) {
            throw invalid(voucher, "合计 %s 元，与应付金额 %s 元不符。".formatted(yuan(debit), yuan(amount)));
        }
    }

    private static long sum(Submission voucher, String side) {
        long sum = 0;
        for (JsonNode line : voucher.json(PaymentApproval.VOUCHER_LINES)) {
            sum = Math.addExact(sum, Cents.read(line.path(side)).orElse(0L));
        }
        return sum;
    }

    private void checkMethod(Submission voucher) {
        String field = PaymentApproval.PAYMENT_METHOD.name();
        String method = voucher.text(field);
        if ("bank".equals(method) && voucher.caseText(PaymentApproval.PAYEE_ACCOUNT.name()) == null) {
            throw voucher.invalid(field, "单据没有收款账号，不能银行转账。");
        }
        if ("cheque".equals(method) && !isSignedByGeneralManager(voucher)) {
            throw voucher.invalid(field, "本单据未经总经理签字，不能使用支票（CASH-14）。");
        }
    }

    private boolean isSignedByGeneralManager(Submission voucher) {
        Date chainStartedAt = voucher.caseDate(PaymentApproval.CHAIN_STARTED_AT.name());
        return signatures
                .latest(voucher.caseNumber(), PaymentApproval.GENERAL_MANAGER)
                .filter(signature -> "approve".equals(signature.decision()))
                .map(Signature::signedAt)
                .filter(signedAt -> !signedAt.toInstant().isBefore(chainStartedAt.toInstant()))
                .isPresent();
    }

    private static cn.guicheng.engine.form.Refusal invalid(Submission voucher, String reason) {
        return voucher.invalid(PaymentApproval.VOUCHER_LINES, reason);
    }

    private static String yuan(long cents) {
        return "%,d.%02d".formatted(cents / 100, cents % 100);
    }
}
