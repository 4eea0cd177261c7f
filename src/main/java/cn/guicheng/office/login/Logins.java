package cn.guicheng.office.login;

import cn.guicheng.register.access.AccessLog;
import cn.guicheng.register.access.What;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is who they say: the one place where a password is checked, for HTTP Basic and the web login alike. Guessing
 * slows the guesser, by address and name, and nobody else.
 */
@Component
public class Logins {
    private static final int LONGEST = 64;
    private static final int LOCKS = 256;

    private final StoredPasswords passwords;
    private final RememberedLogins remembered;
    private final Guesses guesses;
    private final AccountStates states;
    private final AccessLog log;
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

    Logins(
            StoredPasswords passwords,
            RememberedLogins remembered,
            Guesses guesses,
            AccountStates states,
            AccessLog log) {
        this.passwords = passwords;
        this.remembered = remembered;
        this.guesses = guesses;
        this.states = states;
        this.log = log;
    }

    /**
     * Lets somebody in.
     *
     * @param name as they say it
     * @param password as they say it
     * @param address the caller's IP address
     * @return the person's user id as the engine spells it
     * @throws LoginRefused wrong name or password (401)
     * @throws LoginSlowed too many wrong ones from here (429)
     */
    public String verify(String name, String password, String address) throws LoginRefused, LoginSlowed {
        Attempt attempt = new Attempt(text(name), text(password), NetworkAddress.of(address), key(text(name)));
        try {
            Optional<String> person = known(attempt, guesses.from(attempt.network()));
            return person.isPresent() ? person.get() : check(attempt);
        } catch (LoginRefused e) {
            log.note(What.LOGIN_FAILED, name, address, null, "用户名或密码不正确");
            throw e;
        } catch (LoginSlowed e) {
            log.note(What.LOGIN_FAILED, name, address, null, "连续输错，暂缓登录");
            throw e;
        }
    }

    private record Attempt(String name, String password, String network, String key) {}

    /** Open logins go on while somebody guesses other names from the same address. */
    private Optional<String> known(Attempt attempt, GuessesFromAddress tried) throws LoginSlowed {
        boolean guessed = tried.tried(attempt.key());
        if (guessed) {
            tried.admit(attempt.key());
            tried.admitAnybody();
        }
        if (!remembered.has(attempt.network(), attempt.name(), attempt.password())) {
            return Optional.empty();
        }
        if (guessed) {
            guesses.forgive(attempt.network(), attempt.key());
        }
        return Optional.of(attempt.name());
    }

    /** One at a time from each address: whoever tries fifty at once is counted as if they came one after the other. */
    private String check(Attempt attempt) throws LoginRefused, LoginSlowed {
        synchronized (locks[Math.floorMod(attempt.network().hashCode(), LOCKS)]) {
            GuessesFromAddress tried = guesses.freshFrom(attempt.network());
            Optional<String> person = known(attempt, tried);
            if (person.isPresent()) {
                return person.get();
            }
            tried.admit(attempt.key());
            tried.admitAnybody();
            Optional<StoredPasswords.Match> match = match(attempt);
            if (match.isEmpty()) {
                guesses.wrong(attempt.network(), attempt.key());
                throw new LoginRefused();
            }
            if (tried.tried(attempt.key())) {
                guesses.forgive(attempt.network(), attempt.key());
            }
            remembered.add(
                    attempt.network(),
                    attempt.name(),
                    attempt.password(),
                    match.get().credentialsVersion());
            return match.get().person();
        }
    }

    private Optional<StoredPasswords.Match> match(Attempt attempt) {
        // What the database could not even look for is nobody's name.
        String name = attempt.name().equals(storable(attempt.name())) ? attempt.name() : "";
        Optional<StoredPasswords.Match> match = passwords.match(name, attempt.password());
        match.ifPresent(found -> states.forget(found.person()));
        return match.filter(found -> states.of(found.person()).open());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** Guesses for a name are counted together, however it is written. */
    private static String key(String name) {
        return storable(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** What the database can keep: no name of a person is longer or has control characters in it. */
    private static String storable(String name) {
        String cut = name.substring(0, Math.min(LONGEST, name.length()));
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
