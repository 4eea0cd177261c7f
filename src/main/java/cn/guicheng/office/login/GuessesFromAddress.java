package cn.guicheng.office.login;

import cn.guicheng.office.login.Guesses.Guess;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What one address tried, and whether it has to wait for it. */
record GuessesFromAddress(List<Guess> guesses, LoginSettings settings, Instant now) {
    boolean tried(String name) {
        return guesses.stream().anyMatch(guess -> guess.name().equals(name));
    }

    /** Refuses a name that was guessed too often from here. */
    void admit(String name) throws LoginSlowed {
        for (Guess guess : guesses) {
            if (guess.name().equals(name) && guess.wrong() >= settings.wrongInARow()) {
                waitFor(guess.last());
            }
        }
    }

    /** Refuses everybody while too many names were tried, or too much, from here. */
    void admitAnybody() throws LoginSlowed {
        List<Guess> recent = guesses.stream()
                .filter(guess -> isRecent(guess.last()))
                .sorted(Comparator.comparing(Guess::last).reversed())
                .toList();
        int wrong = 0;
        for (int i = 0; i < recent.size(); i++) {
            wrong += recent.get(i).wrong();
            if (i + 1 >= settings.names() || wrong >= settings.wrongFromAddress()) {
                waitFor(recent.get(i).last());
            }
        }
    }

    private boolean isRecent(Instant last) {
        return last.plus(settings.pause()).isAfter(now);
    }

    private void waitFor(Instant last) throws LoginSlowed {
        if (isRecent(last)) {
            long seconds = Duration.between(now, last.plus(settings.pause()))
                    .plusMillis(999)
                    .toSeconds();
            throw new LoginSlowed(
                    (int) Math.max(1, Math.min(seconds, settings.pause().toSeconds())));
        }
    }
}
