package cn.guicheng.office.login;

/** The name or the password is wrong; which of the two is not said. */
public class LoginRefused extends Exception {
    LoginRefused() {
        super("用户名或密码不正确。");
    }
}
