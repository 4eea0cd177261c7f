package cn.guicheng.invoice;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What makes an invoice the same invoice: code and number, trimmed, half-width, upper case.
 *
 * @param code the invoice code, empty where the invoice has none
 * @param number the invoice number
 */
public record InvoiceKey(String code, String number) {
    /** Throws IllegalArgumentException for an invoice without a number. */
    public InvoiceKey {
        code = code == null ? "" : normalised(code);
        number = normalised(number);
        if (number.isEmpty()) {
            throw new IllegalArgumentException("an invoice has a number");
        }
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    String text() {
        return code + "|" + number;
    }
}
