package cn.guicheng.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Passwords as the engine keeps them: in front stands the name of how, and those of earlier releases are read as well. */
@Component
public class EnginePasswords {
    private final PasswordManager passwords;

    EnginePasswords(PasswordHashing hashing) {
        this.passwords = new PasswordManager(new Encryptor(hashing), List.of());
    }

    /** Whether it is the password that is kept so; what is kept in a way that nobody here knows is nobody's. */
    public boolean matches(String password, String salt, String kept) {
        try {
            return passwords.check(EncryptionUtil.saltPassword(password, salt), kept);
        } catch (ProcessEngineException unknownHash) {
            return false;
        }
    }

    /** As a new one is kept, without a salt: the hash brings its own. */
    public String kept(String password) {
        return passwords.encrypt(password);
    }

    /** The office's hashing behind the engine's hook. */
    record Encryptor(PasswordHashing hashing) implements PasswordEncryptor {
        @Override
        public String encrypt(String password) {
            return hashing.encrypt(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return hashing.check(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return hashing.name();
        }
    }
}
