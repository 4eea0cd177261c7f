package cn.guicheng.casework.concealment;

import cn.guicheng.engine.internal.LoggedIn;
import cn.guicheng.register.concealment.CurrentReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever is logged in is who reads. */
@Component
class LoggedInReader implements CurrentReader {
    private final LoggedIn loggedIn;

    LoggedInReader(LoggedIn loggedIn) {
        this.loggedIn = loggedIn;
    }

    @Override
    public Optional<String> person() {
        return loggedIn.person();
    }
}
