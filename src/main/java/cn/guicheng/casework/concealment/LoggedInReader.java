package cn.guicheng.casework.concealment;

import cn.guicheng.engine.internal.LoggedIn;
import cn.guicheng.register.concealment.CurrentReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever is logged in is who reads. */
@Component
record LoggedInReader(LoggedIn loggedIn) implements CurrentReader {
    @Override
    public Optional<String> person() {
        return loggedIn.person();
    }
}
