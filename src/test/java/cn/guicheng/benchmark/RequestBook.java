package cn.guicheng.benchmark;

import cn.guicheng.register.normalform.UnitKey;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the register of requests with customers as an office has them: most called one to five times, some 200 times. */
final class RequestBook {
    private static final int OFTEN = 200;
    private static final int OFTEN_CUSTOMERS = 25;
    private static final int DAYS = 3 * 365;

    private final Random random = new Random(1);
    private final OffsetDateTime now = OffsetDateTime.now();
    private final List<Customer> customers = new ArrayList<>();

    /** Somebody with a phone, or a unit, or both. */
    record Customer(String phone, String unit) {
        UnitKey unitKey() {
            return UnitKey.of(unit);
        }
    }

    /** Enters so many requests, in the order in which they came. */
    void fill(JdbcTemplate jdbc, int requests) {
        List<Customer> calls = new ArrayList<>();
        for (int i = 0; i < OFTEN_CUSTOMERS; i++) {
            calls.addAll(Collections.nCopies(OFTEN, customer()));
        }
        while (calls.size() < requests) {
            int times = Math.min(1 + random.nextInt(5), requests - calls.size());
            calls.addAll(Collections.nCopies(times, customer()));
        }
        Collections.shuffle(calls, random);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            rows.add(row(i, calls.get(i), now.minusMinutes((requests - i) * (DAYS * 24L * 60 / requests))));
        }
        jdbc.batchUpdate(
                """
                insert into request (case_number, request_type, topic, severity, channel, customer_name, customer_phone,
                unit, unit_key, anonymous, description, department, state, received_at, closed_at)
                values (?, ?, ?, 'ordinary', 'phone', '钱女士', ?, ?, ?, false, ?, 'engineering', 'closed', ?, ?)""",
                rows);
        jdbc.execute("analyze");
    }

    /** So many who called now and then, at random. */
    List<Customer> some(int number) {
        List<Customer> chosen = new ArrayList<>(customers.subList(OFTEN_CUSTOMERS, customers.size()));
        Collections.shuffle(chosen, random);
        return chosen.subList(0, number);
    }

    /** Those who called 200 times. */
    List<Customer> often() {
        return customers.subList(0, OFTEN_CUSTOMERS);
    }

    private Customer customer() {
        int number = customers.size();
        boolean noUnit = random.nextInt(10) == 0;
        boolean noPhone = !noUnit && random.nextInt(10) == 0;
        Customer customer = new Customer(
                noPhone ? null : "138%08d".formatted(number),
                noUnit ? null : "%d 栋 %d".formatted(1 + number / 200, 101 + number % 200));
        customers.add(customer);
        return customer;
    }

    private Object[] row(int number, Customer customer, OffsetDateTime receivedAt) {
        List<String> types = List.of("complaint", "repair", "enquiry", "suggestion");
        List<String> topics = List.of("engineering", "order", "environment", "service", "charges", "other");
        return new Object[] {
            "SQ-2025-%06d".formatted(number),
            types.get(random.nextInt(types.size())),
            topics.get(random.nextInt(topics.size())),
            customer.phone(),
            customer.unit(),
            customer.unit() == null ? null : customer.unitKey().text(),
            "卫生间天花板漏水，报过一次没有人来。".repeat(1 + random.nextInt(10)),
            receivedAt,
            receivedAt.plusHours(30)
        };
    }
}
