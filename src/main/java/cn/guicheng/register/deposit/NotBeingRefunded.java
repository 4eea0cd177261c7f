package cn.guicheng.register.deposit;

/** This refund does not have the deposit: it was settled before, given back to be held, or another refund has it. */
public class NotBeingRefunded extends Exception {
    NotBeingRefunded(String depositNumber, String refundCase) {
        super("deposit " + depositNumber + " is not being refunded by " + refundCase);
    }
}
