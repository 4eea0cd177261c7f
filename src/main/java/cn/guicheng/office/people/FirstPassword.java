package cn.guicheng.office.people;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The password that people get who come in by a list. In the demo it is the one that everybody there has; elsewhere one that nobody
 * could know, which the first login must change.
 */
@Component
public class FirstPassword {
    /** Without what is mistaken for something else when it is read out. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private final IdentitySettings settings;
    private final SecureRandom random = new SecureRandom();

    FirstPassword(IdentitySettings settings) {
        this.settings = settings;
    }

    /** Whether whoever hands it out has to be told it. */
    public boolean isSecret() {
        return settings.firstLoginChangesPassword();
    }

    /** One for each who comes in. */
    public String next() {
        return isSecret()
                ? random.ints(LENGTH, 0, SIGNS.length())
                        .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                        .collect(Collectors.joining())
                : settings.demoPassword();
    }
}
