package cn.guicheng.register.deposit;

/** A deposit with this receipt is in the register: one receipt is one deposit. */
public class ReceiptAlreadyEntered extends Exception {
    private final String receiptNumber;

    ReceiptAlreadyEntered(String receiptNumber) {
        super("receipt " + receiptNumber + " is entered already");
        this.receiptNumber = receiptNumber;
    }

    /** As it was written. */
    public String receiptNumber() {
        return receiptNumber;
    }
}
