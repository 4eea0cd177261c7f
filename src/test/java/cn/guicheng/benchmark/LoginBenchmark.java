package cn.guicheng.benchmark;

import cn.guicheng.office.login.LoginRefused;
import cn.guicheng.office.login.LoginSlowed;
import cn.guicheng.office.login.Logins;
import cn.guicheng.office.people.Organisation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it takes to let somebody in: with a hash that is slow on purpose, again with the same password, and to refuse. */
@Tag("benchmark")
class LoginBenchmark {
    private static final int AGAIN = 5_000;
    private static final double MOST_COLD = 400;
    private static final double MOST_WARM = 1;

    @Test
    void whatALoginTakes() {
        try (Program program = Program.onPostgres()) {
            Logins logins = program.bean(Logins.class);
            List<String> people =
                    List.copyOf(program.bean(Organisation.class).peopleNames().keySet());
            long[] cold = tries(logins, people, "guicheng", "192.0.2.");
            long[] warm = new long[AGAIN];
            for (int i = 0; i < AGAIN; i++) {
                warm[i] = nanos(logins, people.get(i % people.size()), "guicheng", "198.51.100.1");
            }
            long[] known = tries(logins, people, "wrong", "203.0.113.");
            List<String> nobodies = people.stream().map(person -> "x" + person).toList();
            long[] unknown = tries(logins, nobodies, "wrong", "203.0.114.");
            for (int i = 0; i < 10; i++) {
                nanos(logins, "lina", "wrong", "203.0.115.1");
            }
            long[] slowed = new long[AGAIN];
            for (int i = 0; i < AGAIN; i++) {
                slowed[i] = nanos(logins, "lina", "wrong", "203.0.115.1");
            }
            publish(cold, warm, known, unknown, slowed);
        }
    }

    private static long[] tries(Logins logins, List<String> names, String password, String network) {
        long[] nanos = new long[names.size()];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = nanos(logins, names.get(i), password, network + i);
        }
        return nanos;
    }

    private static long nanos(Logins logins, String name, String password, String address) {
        long start = System.nanoTime();
        try {
            logins.verify(name, password, address);
        } catch (LoginRefused | LoginSlowed refused) {
            // Measured all the same.
        }
        return System.nanoTime() - start;
    }

    private static void publish(long[] cold, long[] warm, long[] known, long[] unknown, long[] slowed) {
        Figures.publish(
                "Logging in",
                List.of(
                        "On PostgreSQL, bcrypt of the shipped strength, one after the other. The first login of each person, the same again with what is remembered, a wrong password for a name that somebody has and for one that nobody has, and one who was slowed.",
                        "",
                        "| login | p50 | p95 | max ms |",
                        "|---|---|---|---|",
                        "| first | " + Figures.precise(cold) + " |",
                        "| again | " + Figures.precise(warm) + " |",
                        "| wrong, somebody's name | " + Figures.precise(known) + " |",
                        "| wrong, nobody's name | " + Figures.precise(unknown) + " |",
                        "| slowed | " + Figures.precise(slowed) + " |",
                        "",
                        Figures.AIMS,
                        Figures.against(
                                "first login, p95",
                                "≤ 400 ms",
                                "%.0f ms".formatted(Figures.percentile(cold, 95)),
                                Figures.percentile(cold, 95) <= MOST_COLD),
                        Figures.against(
                                "again, p95",
                                "< 1 ms",
                                "%.2f ms".formatted(Figures.percentile(warm, 95)),
                                Figures.percentile(warm, 95) < MOST_WARM)));
    }
}
