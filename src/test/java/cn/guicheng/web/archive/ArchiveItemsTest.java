package cn.guicheng.web.archive;

import static cn.guicheng.procedure.filelending.LendingDesk.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.filelending.LendingDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue: what it begins with, how items come in, and that each change is kept. */
abstract class ArchiveItemsTest {
    @OnH2
    static class OnH2Test extends ArchiveItemsTest {}

    @OnPostgres
    static class OnPostgresTest extends ArchiveItemsTest {}

    private static final String IMPORT = "/api/registers/archive-items/import";
    private static final String HEAD = "itemNumber,title,classification,department,shelf,retentionUntil";
    private static final Charset GBK = Charset.forName("GBK");

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    private Answer takes(String table, boolean dryRun) {
        return takes(table.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    private Answer takes(byte[] table, boolean dryRun) {
        return office.csv(CLERK, IMPORT + "?dryRun=" + dryRun, table);
    }

    private static String number() {
        return "I-" + System.nanoTime();
    }

    @Test
    void theDemoHasTwentyItemsOfEveryKind() {
        JsonNode files = office.rows("archive-items", "DA-20");
        JsonNode keys = office.rows("archive-items", "YS-2024");
        assertThat(files.size() + keys.size()).isEqualTo(20);
        assertThat(files.findValuesAsText("classification")).contains("ordinary", "internal", "confidential");
        assertThat(keys.findValuesAsText("keptBy")).contains("steward", "front-desk");
    }

    @Test
    void whatIsTakenInIsShownBeforeAndIsThere() {
        String number = number();
        String table = HEAD + "\n" + number + ",竣工图,internal,工程维护部,A-01,2030-12-31\n\n";
        Answer shown = takes(table, true);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().path("added").asInt()).isEqualTo(1);
        assertThat(desk.row(number).isMissingNode()).isTrue();
        assertThat(takes(table, false).body().path("added").asInt()).isEqualTo(1);
        assertThat(desk.row(number).path("department").asText()).isEqualTo("engineering");
        Answer again = takes(table.replace("A-01", "A-02"), false);
        assertThat(again.body().path("changed").asInt()).isEqualTo(1);
        assertThat(again.body().path("added").asInt()).isZero();
        assertThat(takes(table.replace("A-01", "A-02"), false)
                        .body()
                        .path("changed")
                        .asInt())
                .isZero();
        JsonNode changes = office.rows("archive-changes", number);
        assertThat(changes.findValuesAsText("what")).containsExactlyInAnyOrder("added", "shelf");
        assertThat(changes.toString()).contains("\"before\":\"A-01\"").contains("\"after\":\"A-02\"");
    }

    @Test
    void whatBecomesOfEachLineIsShownBefore() {
        String number = number();
        takes(
                HEAD + "\n" + number + "-1,一,ordinary,engineering,A,\n" + number + "-2,二,ordinary,engineering,A,\n",
                false);
        String table = HEAD + "\n" + number + "-1,一,confidential,engineering,B,2030-12-31\n" + number
                + "-2,二,ordinary,engineering,A,\n" + number + "-3,三,ordinary,engineering,A,\n" + number
                + "-4,四,secret,engineering,A,\n";
        JsonNode lines = office.csv(CLERK, IMPORT + "?dryRun=true&lines=true", table.getBytes(StandardCharsets.UTF_8))
                .body()
                .path("lines");
        assertThat(lines.findValuesAsText("line")).containsExactly("2", "3", "4", "5");
        assertThat(lines.findValuesAsText("result")).containsExactly("changed", "same", "added", "refused");
        assertThat(lines.path(0).path("about").asText()).isEqualTo("密级 普通 → 机密；架位 A → B；保管期限 永久 → 2030-12-31");
        assertThat(lines.path(3).path("about").asText()).startsWith("密级：");
        assertThat(desk.row(number + "-3").isMissingNode()).isTrue();
    }

    @Test
    void aTableInGbkIsReadToo() {
        String number = number();
        assertThat(takes((HEAD + "\n" + number + ",业主资料,ordinary,customer-service,一号柜,\n").getBytes(GBK), false)
                        .status())
                .isEqualTo(200);
        assertThat(desk.row(number).path("title").asText()).isEqualTo("业主资料");
        byte[] neither = {'i', (byte) 0xff, (byte) 0xff, '\n'};
        assertThat(takes(neither, true).body().path("refused").toString()).contains("编码");
    }

    @Test
    void oneRefusedLineKeepsAllOut() {
        String good = number();
        String table = HEAD + ",kind\n"
                + good + ",一,ordinary,engineering,A,,file\n"
                + good + ",二,ordinary,engineering,A,,file\n"
                + "X1,,ordinary,engineering,A,,\n"
                + "X2,三,secret,engineering,A,,\n"
                + "X3,四,ordinary,nowhere,A,,\n"
                + "X4,五,ordinary,engineering,A,2026-02-30,\n"
                + "=X5,六,ordinary,engineering,A,,\n"
                + "X6,七,ordinary,engineering,A,,box\n";
        Answer refused = takes(table, false);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("refused").findValuesAsText("line"))
                .containsExactly("3", "4", "5", "6", "7", "8", "9");
        assertThat(refused.body().path("refused").path(0).path("reason").asText())
                .contains("与第 2 行重复");
        assertThat(takes(table, true).status()).isEqualTo(200);
        assertThat(desk.row(good).isMissingNode()).isTrue();
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        Answer refused = takes("itemNumber,title\nX,y\n", false);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("refused").path(0).path("reason").asText())
                .contains("shelf");
        assertThat(takes("", false).status()).isEqualTo(400);
        assertThat(takes(HEAD + "\n\"X,y\n", false).status()).isEqualTo(400);
    }

    @Test
    void aFormulaIsTextAndHarmlessWhereItIsReadAgain() {
        String number = number();
        takes(HEAD + "\n" + number + ",=HYPERLINK(\"\"x\"\"),ordinary,engineering,A,\n", false);
        assertThat(desk.row(number).path("title").asText()).startsWith("=HYPERLINK");
        assertThat(office.text("admin", "/api/registers/archive-items?search=" + number, "text/csv"))
                .contains("'=HYPERLINK");
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        byte[] large = (HEAD + "\n" + "x".repeat(8 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThat(takes(large, true).status()).isEqualTo(413);
        assertThat(takes(HEAD + "\n" + "a,b,c,d,e,f\n".repeat(50_001), true).status())
                .isEqualTo(413);
        assertThat(takes(HEAD + "\n" + "a\n".repeat(1_000_000), true).status()).isEqualTo(413);
        assertThat(takes(HEAD + "\n" + "a,b,c,d,e,f\n".repeat(50_000), true).status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheClerkWritesInTheCatalogue() { // FILE-01, AMB-42
        assertThat(office.csv("lina", IMPORT, HEAD.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(office.call("PUT", "zhangmin", "/api/registers/archive-items/Z-1", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(office.call("PUT", CLERK, "/api/registers/archive-items/Z-1", Map.of("title", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void twentyThousandItemsComeInTogether() {
        String start = "M" + System.nanoTime() % 100_000_000;
        StringBuilder table = new StringBuilder(HEAD + "\n");
        for (int i = 0; i < 20_000; i++) {
            table.append("%s-%05d,第 %d 卷,ordinary,engineering,A-%d,2030-12-31\n".formatted(start, i, i, i % 90));
        }
        long began = System.nanoTime();
        Answer taken = takes(table.toString(), false);
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("20,000 items taken in in " + millis + " ms");
        assertThat(taken.body().path("added").asInt()).isEqualTo(20_000);
        assertThat(millis).as("ms, on however busy a machine").isLessThan(120_000);
    }
}
