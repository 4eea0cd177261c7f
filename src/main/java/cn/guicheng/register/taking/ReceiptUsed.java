package cn.guicheng.register.taking;

/** A receipt with this number was given before. */
public class ReceiptUsed extends Exception {
    private final String receiptNumber;

    ReceiptUsed(String receiptNumber) {
        super("receipt " + receiptNumber + " was given before");
        this.receiptNumber = receiptNumber;
    }

    /** As it was written. */
    public String receiptNumber() {
        return receiptNumber;
    }
}
