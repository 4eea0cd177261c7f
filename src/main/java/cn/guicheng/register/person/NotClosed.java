package cn.guicheng.register.person;

/** The account is open. */
public class NotClosed extends Exception {
    NotClosed(String person) {
        super(person);
    }
}
