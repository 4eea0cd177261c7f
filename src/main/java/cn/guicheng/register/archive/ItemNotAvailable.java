package cn.guicheng.register.archive;

/** The item cannot be asked for, changed or destroyed now; says why. */
public class ItemNotAvailable extends Exception {
    /** Why not, for a person. */
    public enum Reason {
        UNKNOWN("档案登记簿中没有这一项"),
        BLOCKED("已损坏封存，修复以前不能借阅（FILE-13）"),
        DESTROYED("已经销毁"),
        WRITTEN_OFF("已经核销"),
        TO_BE_DESTROYED("已列入销毁申请"),
        NOT_BLOCKED("没有封存，无须修复或核销"),
        ON_LOAN("已借出或有人申请借阅，不能销毁"),
        ON_HOLD("已保留，不能销毁或核销"),
        STILL_KEPT("保管期限未满，不能销毁（FILE-04、FILE-15）");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final String itemNumber;
    private final Reason reason;

    ItemNotAvailable(String itemNumber, Reason reason) {
        super("item " + itemNumber + ": " + reason);
        this.itemNumber = itemNumber;
        this.reason = reason;
    }

    /** The item is as it is for ever. */
    static ItemNotAvailable gone(ArchiveItem item) {
        return new ItemNotAvailable(
                item.entry().itemNumber(), item.is(ArchiveItem.DESTROYED) ? Reason.DESTROYED : Reason.WRITTEN_OFF);
    }

    public Reason reason() {
        return reason;
    }

    /** A Chinese sentence. */
    public String inWords() {
        return itemNumber + " " + reason.words + "。";
    }
}
