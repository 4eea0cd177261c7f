package cn.guicheng.register.person;

/** The login stands in the register already, perhaps in other capitals: it is nobody else's, ever. */
public class LoginTaken extends Exception {
    LoginTaken(String login) {
        super(login);
    }
}
