package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.form.Cents;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.NotAnInvoiceNumber;
import cn.guicheng.register.normalform.Signs;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /** 99,999,999.99 yuan: what a line's amount cannot exceed; a slip of the finger rather than an expense ([P]). */
    static final long LARGEST_AMOUNT = 9_999_999_999L;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Set<String> FIELDS =
            Set.of("invoiceCode", "invoiceNumber", "noInvoiceReason", "date", "seller", "amountInCents", "description");

    /** A line that is none; the message says in Chinese which and why. */
    static final class Invalid extends Exception {
        Invalid(int line, String reason) {
            super("第 %d 行%s".formatted(line, reason));
        }
    }

    Optional<InvoiceNumber> invoice() {
        return Optional.ofNullable(invoiceNumber).map(number -> new InvoiceNumber(invoiceCode, number));
    }

    /** Reads the lines of a claim. {@code today} is the latest date allowed. */
    static List<ClaimLine> read(JsonNode lines, LocalDate today) throws Invalid {
        List<ClaimLine> read = new ArrayList<>();
        for (JsonNode line : lines) {
            read.add(read(line, read.size() + 1, today));
        }
        return read;
    }

    private static ClaimLine read(JsonNode line, int row, LocalDate today) throws Invalid {
        if (!line.isObject()) {
            throw new Invalid(row, "内容无法识别。");
        }
        for (Iterator<String> names = line.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new Invalid(row, "含有不接受的项目 %s。".formatted(name));
            }
        }
        String number = text(line, row, "invoiceNumber", "发票号码", 64, false);
        String reason = text(line, row, "noInvoiceReason", "无票原因", 200, false);
        if ((number == null) == (reason == null)) {
            throw new Invalid(row, "须填写发票号码；没有发票的，须说明无票原因。二者只填其一。");
        }
        String code = text(line, row, "invoiceCode", "发票代码", 64, false);
        // A code without a number belongs to no invoice and does not count.
        Optional<InvoiceNumber> invoice = number == null ? Optional.empty() : Optional.of(invoice(code, number, row));
        return new ClaimLine(
                invoice.map(InvoiceNumber::code).orElse(null),
                invoice.map(InvoiceNumber::number).orElse(null),
                reason,
                date(line, row, today),
                text(line, row, "seller", "销售方", 200, true),
                amount(line, row),
                text(line, row, "description", "用途", 500, true));
    }

    private static InvoiceNumber invoice(String code, String number, int row) throws Invalid {
        try {
            return InvoiceNumber.read(code, number);
        } catch (NotAnInvoiceNumber none) {
            throw new Invalid(row, (none.isOfCode() ? "发票代码" : "发票号码") + none.reason());
        }
    }

    private static String text(JsonNode line, int row, String name, String label, int longest, boolean required)
            throws Invalid {
        JsonNode node = line.path(name);
        if (!node.isTextual() && !node.isMissingNode() && !node.isNull()) {
            throw new Invalid(row, label + "须为文字。");
        }
        String text = node.asText("").strip();
        if (node.isNull() || Signs.areBlank(text)) {
            if (required) {
                throw new Invalid(row, label + "必须填写。");
            }
            return null;
        }
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw new Invalid(row, label + "不得超过 %d 个字，且不得含有不能保存的字符。".formatted(longest));
        }
        return text;
    }

    private static LocalDate date(JsonNode line, int row, LocalDate today) throws Invalid {
        LocalDate date;
        try {
            date = LocalDate.parse(line.path("date").asText(""));
        } catch (DateTimeException e) {
            throw new Invalid(row, "日期须为有效日期，如 2026-11-01。");
        }
        if (date.isAfter(today)) {
            throw new Invalid(row, "日期不得晚于今天。");
        }
        if (date.isBefore(EARLIEST)) {
            throw new Invalid(row, "日期不得早于 2000 年。");
        }
        return date;
    }

    private static long amount(JsonNode line, int row) throws Invalid {
        return Cents.read(line.path("amountInCents"))
                .filter(cents -> cents > 0 && cents <= LARGEST_AMOUNT)
                .orElseThrow(() -> new Invalid(row, "金额须大于 0、不超过 99,999,999.99 元，最多两位小数。"));
    }
}
