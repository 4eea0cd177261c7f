package cn.guicheng.register.invoice;

import cn.guicheng.register.normalform.NormalForm;

/**
 * What makes an invoice the same invoice: its number, which is digits and nothing else. The invoices of today have 20; the older
 * ones have 8, behind a code of 10 or 12, and 12 and 8 together are as good as 20.
 *
 * @param code 10 or 12 digits, or null where the number has 20 or the code is not known
 * @param number 20 or 8 digits
 */
public record InvoiceNumber(String code, String number) {
    private static final int LONG = 20;
    private static final int SHORT = 8;
    private static final int CODE_BEFORE_SHORT = LONG - SHORT;

    /**
     * Reads what was filled in as code and number, in whatever way of writing.
     *
     * @param code null or blank where it was left out
     * @throws NotAnInvoiceNumber where it is none
     */
    public static InvoiceNumber read(String code, String number) throws NotAnInvoiceNumber {
        String digits = NormalForm.NUMBER.of(number);
        String before = code == null ? "" : NormalForm.NUMBER.of(code);
        if (!isDigits(digits)) {
            throw NotAnInvoiceNumber.number("只能是数字，不能含有字母或其他符号。");
        }
        if (digits.length() != LONG && digits.length() != SHORT) {
            throw NotAnInvoiceNumber.number(
                    "须为 20 位数字，或 8 位数字并填写 10 位或 12 位的发票代码；填写的是 %d 位。".formatted(digits.length()));
        }
        if (before.isEmpty()) {
            return new InvoiceNumber(null, digits);
        }
        checkCode(before, digits);
        return new InvoiceNumber(digits.length() == LONG ? null : before, digits);
    }

    private static void checkCode(String code, String number) throws NotAnInvoiceNumber {
        if (!isDigits(code)) {
            throw NotAnInvoiceNumber.code("只能是数字，不能含有字母或其他符号。");
        }
        if (number.length() == LONG && !code.equals(number.substring(0, CODE_BEFORE_SHORT))) {
            throw NotAnInvoiceNumber.code("20 位的发票号码没有发票代码，请不要填写。");
        }
        if (code.length() != CODE_BEFORE_SHORT && code.length() != CODE_BEFORE_SHORT - 2) {
            throw NotAnInvoiceNumber.code("须为 10 位或 12 位数字，没有的请不要填写；填写的是 %d 位。".formatted(code.length()));
        }
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** Code and number in one: 20, 18 or, without code, 8 digits. */
    public String digits() {
        return code == null ? number : code + number;
    }

    /** Its last 8 digits: two numbers that differ in these are never the same invoice. */
    public String tail() {
        return number.substring(number.length() - SHORT);
    }

    /** Whether both may be one paper: the same digits, or 8 without a code, which may belong behind any. */
    public boolean mayBe(InvoiceNumber other) {
        return digits().equals(other.digits())
                || (isWithoutCode() || other.isWithoutCode()) && tail().equals(other.tail());
    }

    private boolean isWithoutCode() {
        return code == null && number.length() == SHORT;
    }

    /** As a person is told of it. */
    public String inWords() {
        return code == null ? number : "%s（代码 %s）".formatted(number, code);
    }
}
