package cn.guicheng.register.payment;

/** This payment was posted before. */
public class AlreadyPaid extends Exception {
    AlreadyPaid(String key) {
        super("payment " + key + " is posted already");
    }
}
