package cn.guicheng.register.voucher;

/** Another payment's voucher has this number in this month. */
public class VoucherNumberTaken extends Exception {
    VoucherNumberTaken(String month, String number) {
        super("voucher " + number + " exists in " + month);
    }
}
