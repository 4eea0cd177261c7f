package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.benchmark.Counted.Cost;
import cn.guicheng.office.people.Organisation;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a case costs with the recording of how it runs, and without it: in turn, in one program, on one PostgreSQL. */
@Tag("benchmark")
class RecordingCostBenchmark {
    private static final int WARM_UP = 60;
    private static final int CASES = 600;
    private static final double AIM = 1.05;

    private record Walked(long[] nanos, Cost cost) {}

    @Test
    void aCaseWithTheRecordingAndWithout() {
        try (PostgresServer server = PostgresServer.start();
                Program program = Program.on(server, List.of(CountedDatabase.class, Recording.class))) {
            program.bean(Scheduler.class).stop();
            inTurn(program, WARM_UP);
            long before = recorded(program);
            Walked[] walked = inTurn(program, CASES);
            assertThat(recorded(program) - before)
                    .as("every second case is recorded: its own run and the payment's")
                    .isEqualTo(2L * CASES);
            publish(server.description(), walked[0], walked[1]);
        }
    }

    /** With it and without. */
    private static Walked[] inTurn(Program program, int cases) {
        Counted counted = program.bean(CountedDatabase.class).counted();
        CaseWalk walk = new CaseWalk(program.bean(ProcessEngine.class), counted, groups(program));
        long[][] nanos = new long[2][cases];
        Cost[] costs = {new Cost(0, 0, 0), new Cost(0, 0, 0)};
        for (int i = 0; i < 2 * cases; i++) {
            int side = (i + i / 2) % 2;
            program.bean(Recording.class).set(side == 0);
            counted.reset();
            nanos[side][i / 2] = walk.walk(null, claim(program.bean(TestOffice.class)));
            costs[side] = costs[side].plus(counted.total());
        }
        program.bean(Recording.class).set(true);
        return new Walked[] {new Walked(nanos[0], costs[0]), new Walked(nanos[1], costs[1])};
    }

    private static Map<String, Object> claim(TestOffice office) {
        Map<String, Object> claim = office.claim("lina", List.of(TestOffice.line(12_345)));
        claim.put("claimLines", CaseWalk.json(claim.get("claimLines")));
        return claim;
    }

    private static Map<String, List<String>> groups(Program program) {
        return Stream.concat(Stream.of("lina"), CaseWalk.people())
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> List.copyOf(program.bean(Organisation.class).groupsOf(person))));
    }

    private static long recorded(Program program) {
        return program.bean(JdbcTemplate.class).queryForObject("select count(*) from flow_run", Long.class);
    }

    private static void publish(String database, Walked with, Walked without) {
        double ratio = Figures.percentile(with.nanos(), 50) / Figures.percentile(without.nanos(), 50);
        Figures.publish(
                "What recording for the figures costs",
                List.of(
                        "%s. A claim of one line walked to its payment, %d cases with the recording and %d without, in turn after %d each to warm up."
                                .formatted(database, CASES, CASES, WARM_UP),
                        "",
                        Figures.AIMS,
                        Figures.against(
                                "time of a case with the recording beside without, ratio of the medians",
                                "≤ %.2f".formatted(AIM),
                                "%.3f".formatted(ratio),
                                ratio <= AIM),
                        "",
                        "| | time per case p50 | p95 | max ms | statements per case |",
                        "|---|---|---|---|---|",
                        line("with", with),
                        line("without", without)));
    }

    private static String line(String name, Walked walked) {
        return "| %s | %s | %.1f |"
                .formatted(
                        name,
                        Figures.precise(walked.nanos()),
                        (double) walked.cost().statements() / CASES);
    }
}
