package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import cn.guicheng.modelids.FileLendingIds;
import cn.guicheng.register.archive.ItemEntries;
import cn.guicheng.register.archive.ItemEntry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A catalogue of 100,000 items: searching it, taking in 20,000 more, and twenty people after one of them, on both databases. */
@Tag("benchmark")
class ArchiveBenchmark {
    private static final int ITEMS = 100_000;
    private static final int LINES = 20_000;
    private static final int ROUNDS = 20;
    private static final int PEOPLE = 20;
    private static final int AIM_MS = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> SUBJECTS =
            List.of("竣工图", "维修整改方案", "业主资料", "物业服务合同", "会计凭证", "巡查记录", "会议纪要", "电梯年检报告", "消防系统验收记录", "装修资料");
    private static final List<String> DEPARTMENTS =
            List.of("engineering", "customer-service", "finance", "general-administration", "production-safety");
    private static final List<String> CLASSES = List.of("ordinary", "ordinary", "internal", "confidential");

    private static final List<String> SEARCHES = List.of(
            "", "B-00042", "竣工", "图", "3 号楼", "工程维护部", "jgt", "hyjy", "A-07", "没有这样的档案", "nirgends", "机密", "在库");

    private record Measured(List<long[]> searches, long importMillis, long requestMillis, String database) {}

    @Test
    void theCatalogue() {
        Measured postgres;
        try (Program program = Program.onPostgres()) {
            postgres = measure(program, program.database());
        }
        Measured h2;
        try (Program program = Program.onH2(Program.H2_THAT_FORGETS)) {
            h2 = measure(program, "H2");
        }
        publish(postgres, h2);
    }

    private static Measured measure(Program program, String database) {
        fill(program);
        TestOffice office = program.bean(TestOffice.class);
        List<long[]> searches = new ArrayList<>();
        SEARCHES.forEach(search -> IntStream.range(0, 5).forEach(i -> ask(office, search)));
        for (String search : SEARCHES) {
            searches.add(
                    LongStream.range(0, ROUNDS).map(i -> ask(office, search)).toArray());
        }
        return new Measured(searches, takesIn(office), twentyAskForOne(office, program), database);
    }

    private static void fill(Program program) {
        Random random = new Random(1);
        List<ItemEntry> entries = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            entries.add(new ItemEntry(
                    "B-%05d".formatted(i),
                    "%d 号楼%s（%d）第 %d 卷"
                            .formatted(
                                    1 + random.nextInt(30),
                                    SUBJECTS.get(random.nextInt(SUBJECTS.size())),
                                    2000 + random.nextInt(26),
                                    i),
                    ItemEntry.FILE,
                    CLASSES.get(random.nextInt(CLASSES.size())),
                    DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())),
                    "archive-clerk",
                    "%s-%02d".formatted((char) ('A' + random.nextInt(8)), random.nextInt(40)),
                    2000 + random.nextInt(60) + "-12-31"));
        }
        program.bean(ItemEntries.class).enter(entries, "fengxue");
        program.bean(JdbcTemplate.class).execute("analyze");
    }

    /** As somebody asks who reads what the table lets them. */
    private static long ask(TestOffice office, String search) {
        long start = System.nanoTime();
        Answer answer = office.get(
                "lina",
                "/api/registers/archive-items/page?size=20&search="
                        + URLEncoder.encode(search, StandardCharsets.UTF_8));
        long nanos = System.nanoTime() - start;
        assertThat(answer.status()).isEqualTo(200);
        return nanos;
    }

    private static long takesIn(TestOffice office) {
        StringBuilder table = new StringBuilder("itemNumber,title,classification,department,shelf,retentionUntil\n");
        for (int i = 0; i < LINES; i++) {
            table.append("M-%05d,%d 号楼会议记录第 %d 卷,ordinary,engineering,A-%02d,2030-12-31\n"
                    .formatted(i, 1 + i % 30, i, i % 90));
        }
        long start = System.nanoTime();
        Answer answer = office.csv(
                "fengxue",
                "/api/registers/archive-items/import",
                table.toString().getBytes(StandardCharsets.UTF_8));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(answer.body().path("added").asInt()).isEqualTo(LINES);
        return millis;
    }

    /** From the first consent to the last answer: one has it, nineteen wait, in order. */
    private static long twentyAskForOne(TestOffice office, Program program) {
        Map<String, Object> request = Map.of(
                "itemNumber",
                "M-00001",
                "use",
                "lend",
                "purpose",
                "核对",
                "returnDate",
                Date.from(LocalDate.now(ZONE).plusDays(5).atStartOfDay(ZONE).toInstant()));
        List<String> people =
                IntStream.range(0, PEOPLE).mapToObj("paidui%02d"::formatted).toList();
        people.forEach(person -> office.newPerson(person, "排", "队", person + "@example.com", "engineering"));
        long start = System.nanoTime();
        List<Callable<String>> requests = people.stream()
                .map(person -> (Callable<String>) () -> office.started(person, "file-lending", request))
                .toList();
        try {
            List<String> cases = Together.together(requests);
            cases.forEach(one -> office.claimTask("sunzhiqiang", one));
            Together.together(cases.stream()
                    .map(one -> (Callable<Integer>) () -> consented(office, one))
                    .toList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from loan where item_number = 'M-00001' and turn_at is not null", Long.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from loan where item_number = 'M-00001' and turn_at is null", Long.class))
                .isEqualTo(PEOPLE - 1);
        return millis;
    }

    private static int consented(TestOffice office, String one) {
        int status = 409;
        for (int attempt = 0; attempt < 5 && status == 409; attempt++) {
            status = office.complete(
                            "sunzhiqiang", office.task(one, FileLendingIds.CONSENT_AS_ARCHIVE_HEAD), TestOffice.APPROVE)
                    .status();
        }
        assertThat(status).isEqualTo(204);
        return status;
    }

    private static void publish(Measured postgres, Measured h2) {
        List<String> lines = new ArrayList<>(List.of(
                ("The catalogue of the archive over %,d items, asked over HTTP with login by somebody who sees what the table"
                                + " allows (20 rows, total, names), %d times each. %s beside H2.")
                        .formatted(ITEMS, ROUNDS, postgres.database()),
                "",
                "| search | PostgreSQL p50 | p95 | max ms | H2 p50 | p95 | max ms |",
                "|---|---|---|---|---|---|---|"));
        for (int i = 0; i < SEARCHES.size(); i++) {
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            SEARCHES.get(i),
                            Figures.spread(postgres.searches().get(i)),
                            Figures.spread(h2.searches().get(i))));
        }
        lines.addAll(List.of("", Figures.AIMS));
        aims(lines, "PostgreSQL", postgres);
        aims(lines, "H2", h2);
        Figures.publish("Archive", lines);
    }

    private static void aims(List<String> lines, String database, Measured found) {
        long[] all = found.searches().stream().flatMapToLong(LongStream::of).toArray();
        double p95 = Figures.percentile(all, 95);
        lines.add(Figures.against(
                "search, p95, " + database, "≤ " + AIM_MS + " ms", "%.0f ms".formatted(p95), p95 <= AIM_MS));
        lines.add(Figures.against(
                "%,d lines taken in, %s".formatted(LINES, database),
                "≤ 20 s",
                "%.1f s".formatted(found.importMillis() / 1_000.0),
                found.importMillis() <= 20_000));
        lines.add(Figures.against(
                "%d people ask for one item at once, %s".formatted(PEOPLE, database),
                "one has it, %d wait in order".formatted(PEOPLE - 1),
                "so, in %.1f s".formatted(found.requestMillis() / 1_000.0),
                true));
    }
}
