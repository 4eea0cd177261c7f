package cn.guicheng.casework.colleague;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a walk leaves to chance, from a seed; once it hurries, always what leads on, which stands first. */
final class Chance {
    private final Random random;
    private boolean hurries;

    Chance(long seed) {
        random = new Random(seed);
    }

    void hurry() {
        hurries = true;
    }

    /** Whether what happens once in so many times, and leads nowhere, happens now. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0 && !hurries;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return oneOf(List.of(choices));
    }

    <T> T oneOf(List<T> choices) {
        int chosen = random.nextInt(choices.size());
        return choices.get(hurries ? 0 : chosen);
    }

    /** Whichever it is, in a hurry too. */
    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
