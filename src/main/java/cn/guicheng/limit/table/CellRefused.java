package cn.guicheng.limit.table;

/** A cell holds something that has no place there; the message says what may stand there, in Chinese. */
public class CellRefused extends Exception {
    public CellRefused(String message) {
        super(message);
    }
}
