package cn.guicheng.limit.table;

/** What was handed in is no limit table; the message says why, in Chinese. */
public class UnreadableTable extends Exception {
    public UnreadableTable(String message) {
        super(message);
    }
}
