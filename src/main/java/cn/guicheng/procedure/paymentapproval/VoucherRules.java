package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.form.Cents;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a voucher must be, beyond what its form says of each field alone: balanced, and payable in the way chosen. */
@Component
class VoucherRules implements SubmissionRule {
    private static final Set<String> FIELDS = Set.of("account", "summary", "debitInCents", "creditInCents");
    private static final int MOST_LINES = 200;
    private static final long LARGEST_AMOUNT = 10_000_000_000_000L;

    private final Signatures signatures;

    VoucherRules(Signatures signatures) {
        this.signatures = signatures;
    }

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
        JsonNode lines = voucher.json(PaymentApproval.VOUCHER_LINES);
        if (lines == null || !lines.isArray() || lines.size() < 2 || lines.size() > MOST_LINES) {
            throw invalid(voucher, "须有 2 至 %d 行分录。".formatted(MOST_LINES));
        }
        long debit = 0;
        long credit = 0;
        int row = 0;
        for (JsonNode line : lines) {
            row++;
            checkLine(voucher, line, row);
            debit = Math.addExact(debit, amount(voucher, line.path("debitInCents"), row));
            credit = Math.addExact(credit, amount(voucher, line.path("creditInCents"), row));
        }
        if (debit != credit) {
            throw invalid(voucher, "借贷不平：借方合计 %s 元，贷方合计 %s 元。".formatted(yuan(debit), yuan(credit)));
        }
        long amount = voucher.caseWholeNumber(PaymentApproval.AMOUNT_IN_CENTS.name());
        if (debit != amount) {
            throw invalid(voucher, "合计 %s 元，与应付金额 %s 元不符。".formatted(yuan(debit), yuan(amount)));
        }
    }

    private static void checkLine(Submission voucher, JsonNode line, int row) {
        if (!line.isObject()) {
            throw invalid(voucher, "第 %d 行内容无法识别。".formatted(row));
        }
        for (Iterator<String> names = line.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw invalid(voucher, "第 %d 行含有不接受的项目 %s。".formatted(row, name));
            }
        }
        if (!line.path("account").asText("").matches("[0-9]{4,20}")) {
            throw invalid(voucher, "第 %d 行科目须为 4 至 20 位数字。".formatted(row));
        }
        String summary = line.path("summary").asText("");
        if (Texts.tidy(summary) == null || summary.length() > 200) {
            throw invalid(voucher, "第 %d 行摘要必须填写，不得超过 200 个字。".formatted(row));
        }
        boolean debit = amount(voucher, line.path("debitInCents"), row) > 0;
        boolean credit = amount(voucher, line.path("creditInCents"), row) > 0;
        if (debit == credit) {
            throw invalid(voucher, "第 %d 行借方、贷方须填且只填一方。".formatted(row));
        }
    }

    /** Cents, 0 where nothing is filled in; refuses what is no amount. */
    private static long amount(Submission voucher, JsonNode amount, int row) {
        return amount.isMissingNode() || amount.isNull()
                ? 0
                : Cents.read(amount)
                        .filter(cents -> cents >= 0 && cents <= LARGEST_AMOUNT)
                        .orElseThrow(() -> invalid(voucher, "第 %d 行金额须为不小于 0 的金额，最多两位小数。".formatted(row)));
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
