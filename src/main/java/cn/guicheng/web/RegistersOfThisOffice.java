package cn.guicheng.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which registers there are to read, what their rows are called outside, and who reads them. */
@Configuration
class RegistersOfThisOffice {
    private static final Set<String> MONEY = Set.of("finance", "general-manager", "internal-auditor");

    @Bean
    ReadableRegister paymentRegister() {
        return new ReadableRegister(
                "payments",
                "付款登记簿",
                """
                select payment_number as "paymentNumber", case_number as "caseNumber", payee as "payee",
                category as "category", amount_in_cents as "amountInCents", method as "method",
                reference as "reference", paid_by as "paidBy", paid_at as "paidAt" from payment""",
                List.of("paymentNumber", "caseNumber", "payee", "category", "method", "reference", "paidBy"),
                "paymentNumber",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister claimRegister() {
        return new ReadableRegister(
                "claims",
                "报销登记簿",
                """
                select case_number as "caseNumber", claimant as "claimant", department as "department",
                category as "category", amount_in_cents as "amountInCents", state as "state",
                submitted_at as "submittedAt", closed_at as "closedAt" from claim""",
                List.of("caseNumber", "claimant", "department", "category", "state"),
                "caseNumber",
                MONEY,
                "\"claimant\" = :person");
    }

    @Bean
    ReadableRegister signatureRegister() {
        return new ReadableRegister(
                "signatures",
                "签字登记簿",
                """
                select id as "id", case_number as "caseNumber", task as "task", person as "person", post as "post",
                decision as "decision", comment as "comment", signed_at as "signedAt" from signature""",
                List.of("caseNumber", "task", "person", "post", "decision", "comment"),
                "id",
                Set.of("general-manager", "internal-auditor", "process-owner"),
                """
                ("caseNumber" in (select case_number from signature where person = :person)
                or "caseNumber" in (:visibleCases))""");
    }

    @Bean
    ReadableRegister invoiceRegister() {
        return new ReadableRegister(
                "invoices",
                "发票登记簿",
                """
                select invoice_code as "invoiceCode", invoice_number as "invoiceNumber", case_number as "caseNumber",
                claimed_at as "claimedAt" from invoice""",
                List.of("invoiceCode", "invoiceNumber", "caseNumber"),
                "claimedAt",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister voucherRegister() {
        return new ReadableRegister(
                "vouchers",
                "记账凭证登记簿",
                """
                select voucher_month as "voucherMonth", voucher_number as "voucherNumber", case_number as "caseNumber",
                prepared_by as "preparedBy", prepared_at as "preparedAt" from voucher""",
                List.of("voucherMonth", "voucherNumber", "caseNumber", "preparedBy"),
                "preparedAt",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister caseNumberRegister() {
        return new ReadableRegister(
                "case-numbers",
                "编号登记簿",
                """
                select prefix as "prefix", case_year as "year", last_number as "lastNumber" from case_number""",
                List.of("prefix"),
                "year",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister attachmentRegister() {
        return new ReadableRegister(
                "attachments",
                "附件登记簿",
                """
                select id as "id", file_name as "fileName", media_type as "mediaType", file_size as "size",
                sha256 as "sha256", uploaded_by as "uploadedBy", uploaded_at as "uploadedAt",
                case_number as "caseNumber" from attachment""",
                List.of("fileName", "sha256", "uploadedBy", "caseNumber"),
                "uploadedAt",
                Set.of("general-manager", "internal-auditor"),
                "\"uploadedBy\" = :person");
    }

    @Bean
    ReadableRegister noticeRegister() {
        return new ReadableRegister(
                "notices",
                "通知登记簿",
                """
                select case_number as "caseNumber", kind as "kind", recipient as "recipient", channel as "channel",
                text as "text", created_at as "createdAt", state as "state", attempts as "attempts",
                problem as "problem", sent_at as "sentAt" from notice""",
                List.of("caseNumber", "kind", "recipient", "text", "state", "problem"),
                "createdAt",
                Set.of(),
                "\"recipient\" = :person");
    }
}
