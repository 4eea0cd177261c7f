package cn.guicheng.engine.deploy;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant who wrote a name that there is not. */
final class Nearest {
    private static final int MOST_SLIPS = 3;

    private Nearest() {}

    /** {@code （是不是“signedBy”？）}, or nothing where no name is near. */
    static String hint(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> !name.equals(written))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(written, name) <= Math.min(MOST_SLIPS, written.length() / 2))
                .map("（是不是“%s”？）"::formatted)
                .orElse("");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
