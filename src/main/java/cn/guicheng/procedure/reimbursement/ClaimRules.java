package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.register.invoice.InvoiceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a claim must be, beyond what its form says of each field alone; the same for a new claim and a corrected one. */
@Component
record ClaimRules(Consent consent) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(Reimbursement.KEY)
                && (element.equals("event_claimSubmitted") || element.equals("userTask_correctClaim"));
    }

    @Override
    public void check(Submission claim) {
        if (Objects.equals(claim.text("decision"), "withdraw")) {
            return;
        }
        checkLines(claim);
        checkConsent(claim);
    }

    private static void checkLines(Submission claim) {
        try {
            List<ClaimLine> lines = ClaimLine.read(claim.json(Reimbursement.CLAIM_LINES));
            if (lines.isEmpty()) {
                throw claim.invalid(Reimbursement.CLAIM_LINES, "至少填写 1 行。");
            }
            checkInvoices(claim, lines);
        } catch (ClaimLine.Invalid e) {
            throw claim.invalidLine(Reimbursement.CLAIM_LINES, e.line(), e.getMessage());
        }
    }

    private static void checkInvoices(Submission claim, List<ClaimLine> lines) {
        List<InvoiceNumber> invoices = new ArrayList<>();
        for (ClaimLine line : lines) {
            line.invoice().ifPresent(invoice -> {
                if (invoices.stream().anyMatch(invoice::mayBe)) {
                    throw claim.invalid(Reimbursement.CLAIM_LINES, "发票号码 %s 在本单填写了两次。".formatted(invoice.inWords()));
                }
                invoices.add(invoice);
            });
        }
    }

    private void checkConsent(Submission claim) {
        String field = Reimbursement.PRIOR_CONSENT_BY.name();
        String category = claim.text(Reimbursement.CATEGORY.name());
        if (!consent.isRequired(category)) {
            if (claim.isSent(field)) {
                throw claim.invalid(field, "这类费用不需要事先同意，请不要填写。");
            }
            return;
        }
        String consenter = claim.text(field);
        String rule = "taxi".equals(category) ? "REIM-18" : "REIM-17";
        if (consenter == null) {
            throw claim.invalid(field, "必须填写（%s）。".formatted(rule));
        }
        if (!consent.consenters(category, claim.person()).contains(consenter)) {
            throw claim.invalid(field, "所填的人不能同意这项费用，本人也不能同意自己的费用（%s）。".formatted(rule));
        }
    }
}
