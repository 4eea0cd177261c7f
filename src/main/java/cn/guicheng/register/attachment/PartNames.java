package cn.guicheng.register.attachment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Names of parts in packages. Programs write them with slashes of either kind, leading ones, dots, and in any case. */
final class PartNames {
    private PartNames() {}

    /** Without a leading slash, in small letters, without ways back. */
    static String normal(String name) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : name.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step.toLowerCase(Locale.ROOT));
            }
        }
        return String.join("/", steps);
    }

    /** What stands behind the last dot. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
