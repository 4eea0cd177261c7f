package cn.guicheng.register.person;

/** The account has been closed before. */
public class AlreadyClosed extends Exception {
    AlreadyClosed(String person) {
        super(person);
    }
}
