package cn.guicheng.office.login;

/** Too many wrong passwords came from there: whoever sends them waits, with the right one too. */
public class LoginSlowed extends Exception {
    private final int retryAfter;

    LoginSlowed(int retryAfter) {
        super("密码连续输错次数过多，请在 %d 分钟后再试；也可以换一台设备登录。".formatted((retryAfter + 59) / 60));
        this.retryAfter = retryAfter;
    }

    /** Seconds, at least 1, at most 300. */
    public int retryAfter() {
        return retryAfter;
    }
}
