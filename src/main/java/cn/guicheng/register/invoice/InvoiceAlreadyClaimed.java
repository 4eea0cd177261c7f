package cn.guicheng.register.invoice;

/** Another living or paid claim holds the invoice. */
public class InvoiceAlreadyClaimed extends Exception {
    private final InvoiceNumber invoice;
    private final String caseNumber;

    InvoiceAlreadyClaimed(InvoiceNumber invoice, String caseNumber) {
        super("invoice " + invoice.digits() + " is claimed in " + caseNumber);
        this.invoice = invoice;
        this.caseNumber = caseNumber;
    }

    public InvoiceNumber invoice() {
        return invoice;
    }

    /** The case that holds it. */
    public String caseNumber() {
        return caseNumber;
    }
}
