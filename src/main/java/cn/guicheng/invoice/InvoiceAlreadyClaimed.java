package cn.guicheng.invoice;

/** Another living or paid claim holds the invoice. */
public class InvoiceAlreadyClaimed extends Exception {
    private final InvoiceKey invoice;
    private final String caseNumber;

    InvoiceAlreadyClaimed(InvoiceKey invoice, String caseNumber) {
        super("invoice " + invoice.number() + " is claimed in " + caseNumber);
        this.invoice = invoice;
        this.caseNumber = caseNumber;
    }

    public InvoiceKey invoice() {
        return invoice;
    }

    /** The case that holds it. */
    public String caseNumber() {
        return caseNumber;
    }
}
