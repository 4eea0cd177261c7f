package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.identity.Organisation;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a reimbursement from claim to payment costs, beside the bare engine walking the same models without forms, registers,
 * rules and mails. Both are called in Java, as a person who is logged in, in turn in one run on one PostgreSQL.
 */
@Tag("benchmark")
class CaseCostBenchmark {
    private static final int BLOCK = 10;
    private static final int BLOCKS = 12;
    private static final Map<String, String> PEOPLE = people();

    private record Side(ProcessEngine engine, Counted counted, Map<String, List<String>> groups) {}

    @Test
    void aCaseFromClaimToPayment() {
        try (PostgresServer server = PostgresServer.start();
                Program program = Program.on(server, List.of(CountedDatabase.class))) {
            // Mails are written; they go out at another time.
            program.bean(Scheduler.class).stop();
            Map<String, List<String>> groups = groups(program.bean(Organisation.class));
            Counted bare = new Counted();
            try (BareEngine engine = new BareEngine(server.newDatabase(), bare, groups)) {
                measure(
                        server.description(),
                        program.bean(TestOffice.class),
                        new Side(
                                program.bean(ProcessEngine.class),
                                program.bean(CountedDatabase.class).counted(),
                                groups),
                        new Side(engine.engine(), bare, groups));
            }
        }
    }

    private static void measure(String database, TestOffice office, Side ours, Side bare) {
        walk(ours, office, 30);
        walk(bare, office, 30);
        ours.counted().reset();
        bare.counted().reset();
        List<Long> oursNanos = new ArrayList<>();
        List<Long> bareNanos = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            oursNanos.addAll(walk(ours, office, BLOCK));
            bareNanos.addAll(walk(bare, office, BLOCK));
        }
        publish(database, oursNanos, bareNanos, ours.counted(), bare.counted());
    }

    private static void publish(
            String database, List<Long> ours, List<Long> bare, Counted oursCounted, Counted bareCounted) {
        int cases = BLOCK * BLOCKS;
        double ratio = Figures.percentile(array(ours), 50) / Figures.percentile(array(bare), 50);
        List<String> lines = new ArrayList<>(List.of(
                "A claim of one line walked to its payment (start, then claim and complete of seven tasks), %d cases each, in turn in blocks of %d, %s, history full, authorizations on. Aim: at most 25 %% more time."
                        .formatted(cases, BLOCK, database),
                "",
                "| | time per case p50 | p95 | max ms | statements per case | commits per case |",
                "|---|---|---|---|---|---|",
                "| Guicheng | %s | %.1f | %.1f |"
                        .formatted(
                                Figures.spread(array(ours)),
                                (double) oursCounted.statements() / cases,
                                (double) oursCounted.commits() / cases),
                "| bare engine | %s | %.1f | %.1f |"
                        .formatted(
                                Figures.spread(array(bare)),
                                (double) bareCounted.statements() / cases,
                                (double) bareCounted.commits() / cases),
                "",
                "Ratio of the medians: **%.2f**, aim ≤ 1.25: %s.".formatted(ratio, ratio <= 1.25 ? "met" : "not met")));
        Figures.publish("What a case costs", lines);
        more(oursCounted, bareCounted, cases);
    }

    /** For whoever wants to know where the difference is. */
    private static void more(Counted ours, Counted bare, int cases) {
        Map<String, Long> difference = new LinkedHashMap<>(ours.texts());
        bare.texts().forEach((sql, count) -> difference.merge(sql, -count, Long::sum));
        difference.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= cases / 2)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> System.out.printf("%+6.1f  %s%n", (double) entry.getValue() / cases, entry.getKey()));
    }

    private static List<Long> walk(Side side, TestOffice office, int cases) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            Map<String, Object> claim = claim(office);
            side.counted().count(true);
            long start = System.nanoTime();
            walk(side, claim);
            nanos.add(System.nanoTime() - start);
            side.counted().count(false);
        }
        return nanos;
    }

    private static void walk(Side side, Map<String, Object> claim) {
        as(side, "lina");
        boolean bare = side.engine().getName().equals("bare");
        String number = bare ? "BX-" + System.nanoTime() : null;
        Map<String, Object> values = new HashMap<>(claim);
        if (bare) {
            values.put("startedBy", "lina");
            List.of("priorConsentBy", "specialReportNumber", "resumeAt", "chainStartedAt")
                    .forEach(name -> values.put(name, null));
        }
        String instance = side.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("reimbursement", number, values)
                .getProcessInstanceId();
        side.engine().getIdentityService().clearAuthentication();
        String caseNumber = number != null
                ? number
                : side.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey();
        PEOPLE.forEach((task, person) -> complete(side, caseNumber, task, person));
        assertThat(side.engine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    private static void complete(Side side, String caseNumber, String taskKey, String person) {
        side.engine().getIdentityService().clearAuthentication();
        Task task = side.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .singleResult();
        as(side, person);
        side.engine().getTaskService().claim(task.getId(), person);
        side.engine().getTaskService().complete(task.getId(), answers(taskKey));
        side.engine().getIdentityService().clearAuthentication();
    }

    private static void as(Side side, String person) {
        side.engine()
                .getIdentityService()
                .setAuthentication(person, side.groups().get(person));
    }

    private static Map<String, Object> claim(TestOffice office) {
        Map<String, Object> claim = office.claim("lina", List.of(TestOffice.line(12_345)));
        claim.put("claimLines", json(claim.get("claimLines")));
        return claim;
    }

    private static Map<String, Object> answers(String taskKey) {
        return switch (taskKey) {
            case "userTask_auditPayment" -> TestOffice.audit();
            case "userTask_prepareVoucher" -> {
                Map<String, Object> voucher = new HashMap<>(TestOffice.voucher(12_345, "bank"));
                voucher.put("voucherLines", json(voucher.get("voucherLines")));
                yield voucher;
            }
            case "userTask_pay" -> new HashMap<>(Map.of("decision", "approve", "paymentReference", "HD-1"));
            default -> new HashMap<>(TestOffice.APPROVE);
        };
    }

    private static Object json(Object value) {
        return SpinValues.jsonValue(TestOffice.text(value)).create();
    }

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("userTask_signAsDepartmentHead", "sunzhiqiang");
        people.put("userTask_auditPayment", "liuyang");
        people.put("userTask_approveAsGeneralManager", "chenjianhua");
        people.put("userTask_recheckAsFinanceHead", "zhouminghui");
        people.put("userTask_prepareVoucher", "liuyang");
        people.put("userTask_signVoucher", "xulihua");
        people.put("userTask_pay", "tangli");
        return people;
    }

    private static Map<String, List<String>> groups(Organisation organisation) {
        Map<String, List<String>> groups = new HashMap<>();
        groups.put("lina", List.copyOf(organisation.groupsOf("lina")));
        PEOPLE.values().forEach(person -> groups.put(person, List.copyOf(organisation.groupsOf(person))));
        return groups;
    }

    private static long[] array(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }
}
