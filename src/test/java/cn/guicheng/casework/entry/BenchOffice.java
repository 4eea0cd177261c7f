package cn.guicheng.casework.entry;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Benches lent by a procedure of which only model and forms exist; each test has a bench of its own. */
record BenchOffice(TestOffice office, String bench) {
    static final String LENDING = "bench-lending";
    private static final AtomicInteger BENCHES = new AtomicInteger();

    static BenchOffice of(TestOffice office) {
        return new BenchOffice(office, "B-%d-%d".formatted(System.nanoTime() % 1_000_000, BENCHES.incrementAndGet()));
    }

    /** A request for these days of March 2027. */
    Map<String, Object> request(int from, int to) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("bench", bench);
        request.put("kind", "staff");
        request.put("feeInCents", 1_500L);
        request.put("people", 3);
        request.put("benchFrom", day(from));
        request.put("benchTo", day(to));
        return request;
    }

    static String day(int day) {
        return LocalDate.of(2027, 3, day).toString();
    }

    Answer asks(String person, int from, int to) {
        return office.start(person, LENDING, request(from, to));
    }

    String asked(String person, int from, int to) {
        return office.started(person, LENDING, request(from, to));
    }

    void consents(String caseNumber) {
        consents(caseNumber, Map.of("decision", "approve"));
    }

    void consents(String caseNumber, Map<String, ?> values) {
        office.does("sunzhiqiang", "userTask_consent", caseNumber, values);
    }

    Answer corrects(String person, String caseNumber, Map<String, ?> values) {
        return office.complete(person, office.task(caseNumber, "userTask_correct"), values);
    }
}
