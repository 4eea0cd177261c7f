package cn.guicheng.notification;

/** A letter that cannot reach its recipient; the message says in Chinese why. */
public class Undeliverable extends Exception {
    public Undeliverable(String reason) {
        super(reason);
    }
}
