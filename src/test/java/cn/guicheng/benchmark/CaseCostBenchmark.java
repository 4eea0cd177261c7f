package cn.guicheng.benchmark;

import cn.guicheng.TestOffice;
import cn.guicheng.benchmark.Counted.Cost;
import cn.guicheng.office.people.Organisation;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a reimbursement from claim to payment costs, beside the bare engine walking the same models without forms, registers,
 * rules and mails. In turn in one run on one PostgreSQL, one case ours and one case theirs, so that whatever else the machine
 * does disturbs both alike.
 */
@Tag("benchmark")
class CaseCostBenchmark {
    private static final int WARM_UP = 60;
    private static final int CASES = 240;
    private static final double AIM = 1.25;

    @Test
    void aCaseFromClaimToPayment() {
        try (PostgresServer server = PostgresServer.start();
                Program program = Program.on(server, List.of(CountedDatabase.class))) {
            // Mails are written; they go out at another time.
            program.bean(Scheduler.class).stop();
            Map<String, List<String>> groups = groups(program.bean(Organisation.class));
            Counted counted = new Counted();
            try (BareEngine bare = new BareEngine(server.newDatabase(), counted, groups)) {
                measure(
                        server.description(),
                        program.bean(TestOffice.class),
                        new CaseWalk(
                                program.bean(ProcessEngine.class),
                                program.bean(CountedDatabase.class).counted(),
                                groups),
                        new CaseWalk(bare.engine(), counted, groups));
            }
        }
    }

    private static void measure(String database, TestOffice office, CaseWalk ours, CaseWalk bare) {
        inTurn(office, ours, bare, WARM_UP);
        ours.counted().reset();
        bare.counted().reset();
        long[][] nanos = inTurn(office, ours, bare, CASES);
        publish(database, nanos, ours.counted(), bare.counted());
    }

    /** Nanoseconds of our cases and of theirs. */
    private static long[][] inTurn(TestOffice office, CaseWalk ours, CaseWalk bare, int cases) {
        long[][] nanos = new long[2][cases];
        for (int i = 0; i < cases; i++) {
            Map<String, Object> claim = claim(office);
            if (i % 2 == 0) {
                nanos[0][i] = ours.walk(null, claim);
            }
            nanos[1][i] = bare.walk("BX-" + System.nanoTime(), BareEngine.values(claim));
            if (i % 2 == 1) {
                nanos[0][i] = ours.walk(null, claim);
            }
        }
        return nanos;
    }

    /** The receipt is uploaded before the case begins. */
    private static Map<String, Object> claim(TestOffice office) {
        Map<String, Object> claim = office.claim("lina", List.of(TestOffice.line(12_345)));
        claim.put("claimLines", CaseWalk.json(claim.get("claimLines")));
        return claim;
    }

    private static void publish(String database, long[][] nanos, Counted ours, Counted bare) {
        double ratio = Figures.percentile(nanos[0], 50) / Figures.percentile(nanos[1], 50);
        List<String> lines = new ArrayList<>(List.of(
                "%s. A claim of one line walked to its payment: start, then claim and complete of seven tasks, %d cases each after %d to warm up, in turn; history full, authorizations on, job executors off. Lookups between the commands are not counted."
                        .formatted(database, CASES, WARM_UP),
                "",
                Figures.AIMS,
                Figures.against(
                        "time of a case beside the bare engine, ratio of the medians",
                        "≤ %.2f".formatted(AIM),
                        "%.2f".formatted(ratio),
                        ratio <= AIM),
                "",
                "| | time per case p50 | p95 | max ms | statements per case | commits per case |",
                "|---|---|---|---|---|---|",
                line("Guicheng", nanos[0], ours.total()),
                line("bare engine", nanos[1], bare.total()),
                "",
                "| command | Guicheng: statements | mean ms | bare engine: statements | mean ms |",
                "|---|---|---|---|---|"));
        ours.costs()
                .forEach((command, cost) -> lines.add("| %s | %s | %s |"
                        .formatted(
                                command.equals("claim") ? "claim, seven times" : command,
                                perCase(cost),
                                perCase(bare.costs().get(command)))));
        lines.addAll(List.of("", "Statements sent more or less often than by the bare engine, per case:", "", "```"));
        lines.addAll(differences(ours, bare));
        lines.add("```");
        Figures.publish("What a case costs", lines);
    }

    private static String line(String who, long[] nanos, Cost total) {
        return "| %s | %s | %.1f | %.1f |"
                .formatted(
                        who,
                        Figures.spread(nanos),
                        (double) total.statements() / CASES,
                        (double) total.commits() / CASES);
    }

    private static String perCase(Cost cost) {
        return "%.1f | %.1f".formatted((double) cost.statements() / CASES, cost.nanos() / 1e6 / CASES);
    }

    private static List<String> differences(Counted ours, Counted bare) {
        Map<String, Long> difference = new LinkedHashMap<>(ours.texts());
        bare.texts().forEach((sql, count) -> difference.merge(sql, -count, Long::sum));
        return difference.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= CASES / 2)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> "%+6.1f  %s".formatted((double) entry.getValue() / CASES, entry.getKey()))
                .toList();
    }

    private static Map<String, List<String>> groups(Organisation organisation) {
        return Stream.concat(Stream.of("lina"), CaseWalk.people())
                .distinct()
                .collect(Collectors.toMap(person -> person, person -> List.copyOf(organisation.groupsOf(person))));
    }
}
