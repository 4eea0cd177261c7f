package cn.guicheng.office.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Logins that were right: scripts send the password with each request, and checking it takes time on purpose. What is remembered
 * is neither the password nor anything it could be guessed from elsewhere: the key lives and dies with this process.
 */
@Component
class RememberedLogins {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final AccountStates states;
    private final Cache<String, Long> versions = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(15))
            .maximumSize(10_000)
            .build();

    RememberedLogins(AccountStates states) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
        this.states = states;
    }

    /**
     * Whether it was right before from there, and nothing has changed about the account as it was a second ago at most. From
     * elsewhere it is a guess like any other.
     */
    boolean has(String network, String person, String password) {
        Long version = versions.getIfPresent(token(network, person, password));
        if (version == null) {
            return false;
        }
        AccountState state = states.of(person);
        return state.open() && state.credentialsVersion() == version;
    }

    void add(String network, String person, String password, long credentialsVersion) {
        versions.put(token(network, person, password), credentialsVersion);
    }

    private String token(String network, String person, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(network.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(person.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
