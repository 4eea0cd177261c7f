package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.form.Cents;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.NotAnInvoiceNumber;
import cn.guicheng.register.normalform.Signs;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a claim.
 *
 * @param invoiceCode the invoice's code in its normal form, or null where it has none
 * @param invoiceNumber the invoice's number in its normal form, or null
 * @param noInvoiceReason why there is no invoice, or null where there is one
 * @param date of the invoice or the expense
 * @param seller who was paid
 * @param amountInCents above zero
 * @param description what for
 */
record ClaimLine(
        String invoiceCode,
        String invoiceNumber,
        String noInvoiceReason,
        LocalDate date,
        String seller,
        long amountInCents,
        String description) {
    /** A line that is none; the message says in Chinese which and why. */
    static final class Invalid extends Exception {
        private final int line;

        Invalid(int line, String reason) {
            super(reason);
            this.line = line;
        }

        /** Which, from 1. */
        int line() {
            return line;
        }
    }

    /** The form says what a line must be; whatever is none in spite of it is refused here. */
    ClaimLine {
        if (date == null || seller == null || description == null || amountInCents <= 0) {
            throw new IllegalArgumentException("a claim's line is incomplete");
        }
        if ((invoiceNumber == null) == (noInvoiceReason == null)) {
            throw new IllegalArgumentException("a claim's line has an invoice or says why it has none");
        }
    }

    Optional<InvoiceNumber> invoice() {
        return Optional.ofNullable(invoiceNumber).map(number -> new InvoiceNumber(invoiceCode, number));
    }

    /** Reads the lines of a claim. */
    static List<ClaimLine> read(JsonNode lines) throws Invalid {
        List<ClaimLine> read = new ArrayList<>();
        for (JsonNode line : lines) {
            read.add(read(line, read.size() + 1));
        }
        return read;
    }

    private static ClaimLine read(JsonNode line, int row) throws Invalid {
        try {
            String number = text(line, "invoiceNumber");
            // A code without a number belongs to no invoice and does not count.
            InvoiceNumber invoice = number == null ? null : InvoiceNumber.read(text(line, "invoiceCode"), number);
            return new ClaimLine(
                    invoice == null ? null : invoice.code(),
                    invoice == null ? null : invoice.number(),
                    text(line, "noInvoiceReason"),
                    LocalDate.parse(line.path("date").asText("")),
                    text(line, "seller"),
                    Cents.read(line.path("amountInCents")).orElse(0L),
                    text(line, "description"));
        } catch (NotAnInvoiceNumber none) {
            throw new Invalid(row, "的" + (none.isOfCode() ? "发票代码" : "发票号码") + none.reason());
        } catch (DateTimeException | IllegalArgumentException incomplete) {
            throw new Invalid(row, "：填写不完整或不正确。");
        }
    }

    private static String text(JsonNode line, String name) {
        String text = line.path(name).asText("").strip();
        return line.path(name).isNull() || Signs.areBlank(text) ? null : text;
    }
}
