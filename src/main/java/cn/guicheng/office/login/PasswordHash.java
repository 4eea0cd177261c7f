package cn.guicheng.office.login;

import cn.guicheng.engine.internal.PasswordHashing;
import cn.guicheng.office.people.IdentitySettings;
import cn.guicheng.office.people.Provisioning;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.Consumer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept: bcrypt, behind the engine's own hook, so that whoever sets one uses it. The same sign typed in another
 * way (full-width, composed) is the same password.
 */
@Component
public class PasswordHash implements PasswordHashing {
    static final String NAME = "bcrypt";

    /** bcrypt reads no further, and a password of which half counts is none. */
    static final int MOST_BYTES = 72;

    private static final String HASH = "\\{" + NAME + "}\\$2[aby]?\\$\\d\\d\\$[./0-9A-Za-z]{53}";

    /** bcrypt's least. */
    private static final int QUICK = 4;

    private static final String PREFIX = "{" + NAME + "}";

    /** Who has a say before a password is kept: the engine hands it out here alone. */
    private final ThreadLocal<Consumer<String>> judge = new ThreadLocal<>();

    /** What cannot be guessed may be checked fast. */
    private final BCryptPasswordEncoder quick = new BCryptPasswordEncoder(QUICK);

    private final BCryptPasswordEncoder encoder;
    private final String ofNobody;

    PasswordHash(IdentitySettings settings) {
        this.encoder = new BCryptPasswordEncoder(settings.hashStrength());
        this.ofNobody = encoder.encode("of nobody");
    }

    @Override
    public String encrypt(String password) {
        Consumer<String> rules = judge.get();
        if (rules != null) {
            rules.accept(password);
        }
        String typed = normal(password);
        if (isTooLong(typed)) {
            throw new IllegalArgumentException("longer than bcrypt reads");
        }
        return Provisioning.hash(typed, encoder::encode, quick::encode);
    }

    @Override
    public boolean check(String password, String encrypted) {
        String typed = normal(password);
        // bcrypt itself would not see what follows its last byte, nor a zero byte at the end.
        boolean readable = !isTooLong(typed) && typed.indexOf('\0') < 0;
        return encoder.matches(readable ? typed : "", encrypted) && readable;
    }

    /** Does work in which a password may be kept, if the rules, which refuse by an exception, let it. */
    public void judgedBy(Consumer<String> rules, Runnable work) {
        judge.set(rules);
        try {
            work.run();
        } finally {
            judge.remove();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Takes as long as checking somebody's password. */
    void checkNobodys(String password) {
        check(password, ofNobody);
    }

    /** Whether the password is kept in a way that is no longer good enough: checking it takes less time than others'. */
    boolean isOutdated(String stored) {
        return !stored.startsWith(PREFIX)
                || stored.matches(HASH) && encoder.upgradeEncoding(stored.substring(PREFIX.length()));
    }

    static boolean isTooLong(String normalPassword) {
        return normalPassword.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
