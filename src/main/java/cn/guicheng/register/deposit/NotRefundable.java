package cn.guicheng.register.deposit;

/** The deposit cannot be refunded now; says why. */
public class NotRefundable extends Exception {
    /** Why not, for a person. */
    public enum Reason {
        UNKNOWN("押金登记簿中没有这笔押金"),
        WORKS_NOT_ACCEPTED("装修尚未验收合格，不能退还押金（DEPO-03）"),
        CARDS_NOT_RECOVERED("出入证尚未收回，不能退还押金（DEPO-04、DEPO-05）"),
        BEING_REFUNDED("这笔押金正在退还"),
        SETTLED("这笔押金已经结清，不能再退");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;
    private final String refundCase;

    NotRefundable(String depositNumber, Reason reason, String refundCase) {
        super("deposit " + depositNumber + ": " + reason);
        this.reason = reason;
        this.refundCase = refundCase;
    }

    public Reason reason() {
        return reason;
    }

    /** A Chinese sentence, naming the refund that came before. */
    public String inWords() {
        return reason.words + (refundCase == null ? "" : "（单据 " + refundCase + "）") + "。";
    }
}
