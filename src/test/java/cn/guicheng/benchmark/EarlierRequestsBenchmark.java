package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.benchmark.RequestBook.Customer;
import cn.guicheng.register.normalform.PhoneNumber;
import cn.guicheng.register.normalform.UnitKey;
import cn.guicheng.register.request.Requests;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the front desk sees while a customer is on the phone: their earlier cases among 100,000, p95 at most 50 ms. */
@Tag("benchmark")
class EarlierRequestsBenchmark {
    private static final int REQUESTS = 100_000;
    private static final int CUSTOMERS = 1_000;
    private static final int SHOWN = 20;
    private static final int AIM = 50;

    @Test
    void theEarlierCasesOfACustomer() {
        Map<String, long[]> postgres;
        try (Program program = Program.onPostgres()) {
            postgres = measure(program);
        }
        Map<String, long[]> h2;
        try (Program program = Program.onH2(Program.H2_THAT_FORGETS)) {
            h2 = measure(program);
        }
        publish(postgres, h2);
    }

    private static Map<String, long[]> measure(Program program) {
        RequestBook book = new RequestBook();
        book.fill(program.bean(JdbcTemplate.class), REQUESTS);
        Requests requests = program.bean(Requests.class);
        List<Customer> some = book.some(CUSTOMERS);
        List<Customer> often = book.often();
        assertThat(often)
                .allSatisfy(customer -> assertThat(requests.earlier(customer.phone(), customer.unitKey(), SHOWN))
                        .hasSize(SHOWN));
        ask(requests, some);
        Map<String, long[]> results = new LinkedHashMap<>();
        results.put("customers with 1 to 5 cases", ask(requests, some));
        results.put("the same, by phone alone", ask(requests, alone(some, true)));
        results.put("the same, by unit alone", ask(requests, alone(some, false)));
        results.put("customers with 200 cases", ask(requests, repeated(often, 20)));
        results.put("customers nobody knows", ask(requests, nobody()));
        return results;
    }

    /** All three questions of a call: the latest cases, whether it is a repetition, whether the unit was heard of. */
    private static long[] ask(Requests requests, List<Customer> customers) {
        OffsetDateTime since = OffsetDateTime.now().minusDays(90);
        return customers.stream()
                .mapToLong(customer -> {
                    long start = System.nanoTime();
                    String phone = customer.phone() == null
                            ? null
                            : PhoneNumber.parse(customer.phone()).orElseThrow().text();
                    UnitKey unit = customer.unitKey();
                    requests.earlier(phone, unit, SHOWN);
                    requests.hasEarlier(phone, unit, since);
                    if (unit != null) {
                        requests.knows(unit);
                    }
                    return System.nanoTime() - start;
                })
                .toArray();
    }

    private static List<Customer> alone(List<Customer> customers, boolean phone) {
        return customers.stream()
                .filter(customer -> (phone ? customer.phone() : customer.unit()) != null)
                .map(customer -> new Customer(phone ? customer.phone() : null, phone ? null : customer.unit()))
                .toList();
    }

    private static List<Customer> repeated(List<Customer> customers, int times) {
        List<Customer> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(customers);
        }
        return all;
    }

    private static List<Customer> nobody() {
        List<Customer> nobody = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            nobody.add(new Customer("139%08d".formatted(i), "999 栋 " + i));
        }
        return nobody;
    }

    private static void publish(Map<String, long[]> postgres, Map<String, long[]> h2) {
        List<String> lines = new ArrayList<>(List.of(
                "The latest %d cases of a customer by phone or unit, whether it is a repetition, and whether the unit is known: all three together, as for one call, over %,d requests."
                        .formatted(SHOWN, REQUESTS),
                "",
                Figures.AIMS,
                aim("PostgreSQL", postgres),
                aim("H2", h2),
                "",
                "| asked for | PostgreSQL p50 | p95 | max ms | H2 p50 | p95 | max ms |",
                "|---|---|---|---|---|---|---|"));
        postgres.forEach((who, nanos) ->
                lines.add("| %s | %s | %s |".formatted(who, Figures.precise(nanos), Figures.precise(h2.get(who)))));
        Figures.publish("Earlier cases of a customer", lines);
    }

    private static String aim(String database, Map<String, long[]> results) {
        double worst = results.values().stream()
                .mapToDouble(nanos -> Figures.percentile(nanos, 95))
                .max()
                .orElseThrow();
        return Figures.against(
                "slowest kind of customer, " + database,
                "p95 ≤ %d ms".formatted(AIM),
                "p95 %.1f ms".formatted(worst),
                worst <= AIM);
    }
}
