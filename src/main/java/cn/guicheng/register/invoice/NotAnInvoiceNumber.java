package cn.guicheng.register.invoice;

/** What was filled in is no invoice's number; says for a person which of the two fields is wrong, and why. */
public class NotAnInvoiceNumber extends Exception {
    /** What somebody does whose paper has no such number. */
    private static final String WAY_OUT = "票据上没有这样的发票号码的，请改填无票原因（没有发票的理由）。";

    private final boolean ofCode;
    private final String reason;

    private NotAnInvoiceNumber(boolean ofCode, String reason) {
        super("no invoice number: " + reason);
        this.ofCode = ofCode;
        this.reason = reason;
    }

    static NotAnInvoiceNumber number(String reason) {
        return new NotAnInvoiceNumber(false, reason + WAY_OUT);
    }

    static NotAnInvoiceNumber code(String reason) {
        return new NotAnInvoiceNumber(true, reason + WAY_OUT);
    }

    /** Whether it is the code that is wrong, and not the number. */
    public boolean isOfCode() {
        return ofCode;
    }

    /** In whole Chinese clauses, to stand behind the field's label. */
    public String reason() {
        return reason;
    }
}
