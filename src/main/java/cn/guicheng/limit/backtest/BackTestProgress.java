package cn.guicheng.limit.backtest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the back-tests of this node are, by a name the browser gave; the oldest are forgotten. */
@Component
public class BackTestProgress {
    private static final int REMEMBERED = 100;
    private static final int LONGEST_NAME = 64;

    private final Map<String, State> states = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** {@code done} of {@code of} decisions. */
    public record State(long done, long of) {}

    /** What notes down the progress under a name; nothing is noted without a name, or under one that is too long. */
    public Progress of(String name) {
        return name == null || name.isBlank() || name.length() > LONGEST_NAME
                ? Progress.UNSEEN
                : (done, of) -> states.put(name, new State(done, of));
    }

    public Optional<State> find(String name) {
        return Optional.ofNullable(states.get(name));
    }
}
