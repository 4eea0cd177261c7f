package cn.guicheng.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is wrong with a submission: the first thing is thrown, or the first of each field is kept so that all are told at once. */
final class Findings {
    private final boolean kept;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Findings(boolean kept) {
        this.kept = kept;
    }

    static Findings thrown() {
        return new Findings(false);
    }

    static Findings kept() {
        return new Findings(true);
    }

    /** Runs a check of a field; one that was refused before is not looked at again. */
    void of(String field, Runnable check) {
        if (found.containsKey(field)) {
            return;
        }
        try {
            check.run();
        } catch (Refusal refusal) {
            if (!kept) {
                throw refusal;
            }
            found.put(field, refusal.getMessage());
        }
    }

    Set<String> fields() {
        return Set.copyOf(found.keySet());
    }

    /** What to say, by field, in the order in which it was found. */
    Map<String, String> words() {
        return found;
    }
}
