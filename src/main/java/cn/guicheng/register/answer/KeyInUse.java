package cn.guicheng.register.answer;

/** Somebody sends the same key at this moment, or did just now: what became of it is to be read. */
public class KeyInUse extends Exception {
    KeyInUse(Throwable cause) {
        super(cause);
    }
}
