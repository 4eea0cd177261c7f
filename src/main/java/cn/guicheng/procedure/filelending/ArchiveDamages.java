package cn.guicheng.procedure.filelending;

import cn.guicheng.limit.LimitLookup;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The limit table {@code archive-damage}: what the borrower pays for, as proposed ([P], FILE-13, FILE-31). */
@Component
record ArchiveDamages(LimitLookup tables) {
    private static final String TABLE = "archive-damage";

    static boolean any(Predicate<String> found) {
        return FileLending.DAMAGES.keySet().stream().anyMatch(found);
    }

    /** The sum in cents for all that was found; {@code found} answers for a variable of the return. */
    long proposed(Predicate<String> found, String classification) {
        return FileLending.DAMAGES.entrySet().stream()
                .filter(damage -> found.test(damage.getKey()))
                .mapToLong(damage -> inCents(damage.getValue(), classification))
                .sum();
    }

    private long inCents(String damage, String classification) {
        return tables.ask(TABLE, Map.of("damage", damage, "classification", classification), "compensationInYuan")
                .map(yuan -> new BigDecimal(yuan.toString()).movePointRight(2).longValue())
                .orElse(0L);
    }
}
