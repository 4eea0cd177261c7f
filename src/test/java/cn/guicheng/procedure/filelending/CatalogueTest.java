package cn.guicheng.procedure.filelending;

import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks for an item finds it, and is told before asking how it stands and what they may ask for. */
abstract class CatalogueTest {
    @OnH2
    static class OnH2Test extends CatalogueTest {}

    @OnPostgres
    static class OnPostgresTest extends CatalogueTest {}

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    private JsonNode stands(String person, String... items) {
        Answer answer = office.get(person, "/api/archive/standing?numbers=" + String.join(",", items));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, JsonNode> uses(JsonNode stands) {
        return StreamSupport.stream(stands.path("uses").spliterator(), false)
                .collect(Collectors.toMap(use -> use.path("use").asText(), use -> use));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void whatTheTableAllowsIsToldWithItsConsentsAndRules() { // AMB-17, AMB-18, AMB-19
        Map<String, JsonNode> ordinary = uses(stands(BORROWER, desk.item()).path(0));
        assertThat(ordinary.get("lend").path("allowed").asBoolean()).isTrue();
        assertThat(ordinary.get("lend").path("maxDays").asInt()).isEqualTo(7);
        assertThat(texts(ordinary.get("lend").path("consents"))).containsExactly("本部门负责人", "客户服务部负责人");
        assertThat(ordinary).doesNotContainKey("view");

        String secret = desk.item("confidential", "engineering", Map.of());
        Map<String, JsonNode> confidential = uses(stands(BORROWER, secret).path(0));
        assertThat(confidential.get("read").path("allowed").asBoolean()).isTrue();
        assertThat(texts(confidential.get("read").path("consents"))).containsExactly("工程维护部负责人", "项目负责人");
        assertThat(confidential.get("lend").path("allowed").asBoolean()).isFalse();
        assertThat(confidential.get("lend").path("reason").asText()).contains("AMB-18");
    }

    @Test
    void withWhomItIsKnowsWhoMayKnow() {
        String item = desk.item();
        desk.lent(item);
        for (String person : List.of(BORROWER, CLERK, ENGINEERING_HEAD)) {
            assertThat(stands(person, item).path(0).path("lentTo").asText())
                    .as(person)
                    .isEqualTo("李娜");
            assertThat(stands(person, item).path(0).path("dueAt").asText()).startsWith(isoDay(5));
        }
        JsonNode stranger = stands("madong", item).path(0);
        assertThat(stranger.path("lentTo").isNull()).isTrue();
        assertThat(stranger.path("dueAt").isNull()).isTrue();
        assertThat(stranger.path("stateName").asText()).isEqualTo("借出");
        String waiting = office.started("madong", "file-lending", desk.request(item, "lend"));
        desk.consents(waiting);
        assertThat(stands("madong", item).path(0).path("waiting").asInt()).isEqualTo(1);
    }

    @Test
    void whatSomebodyMayNotKnowOfIsNotThere() { // FILE-06
        String own = desk.item("confidential", "finance", Map.of());
        boolean seesIt = office.get(BORROWER, "/api/registers/archive-items?search=" + own)
                        .body()
                        .path("total")
                        .asInt()
                > 0;
        assertThat(stands(BORROWER, own, "T-NOWHERE")).hasSize(seesIt ? 1 : 0);
        assertThat(stands(CLERK, own, "T-NOWHERE")).hasSize(1);
        assertThat(office.get(BORROWER, "/api/archive/standing?numbers=" + "X,".repeat(3))
                        .status())
                .isEqualTo(200);
        String many =
                java.util.stream.IntStream.range(0, 201).mapToObj(i -> "X" + i).collect(Collectors.joining(","));
        assertThat(office.get(BORROWER, "/api/archive/standing?numbers=" + many).status())
                .isEqualTo(400);
    }

    @Test
    void anItemIsFoundByTheInitialsOfItsPinyin() {
        String item = desk.item("ordinary", "engineering", Map.of("title", "曾家湾行车记录", "shelf", "乙会"));
        for (String typed : List.of("zjw", "cjw", "CJWXC", "hcjl", "xcjl", "yk", "yh", "曾家", "湾")) {
            assertThat(office.rows("archive-items", typed).findValuesAsText("itemNumber"))
                    .as(typed)
                    .contains(item);
        }
        desk.item("ordinary", "engineering", Map.of());
        office.call(
                "PUT",
                CLERK,
                "/api/registers/archive-items/" + item,
                Map.of("title", "竣工图", "classification", "ordinary", "department", "engineering", "shelf", "A"));
        assertThat(office.rows("archive-items", "cjwxc").findValuesAsText("itemNumber"))
                .doesNotContain(item);
        assertThat(office.rows("archive-items", "jgt").findValuesAsText("itemNumber"))
                .contains(item);
        assertThat(office.get("admin", "/api/registers/archive-items?search=wyfwht")
                        .body()
                        .toString())
                .as("an item that was there before")
                .contains("DA-2020-011");
    }

    @Test
    void itsHistoryIsForThoseWhoKeepIt() {
        String item = desk.item();
        String loan = desk.lent(item);
        office.call("PUT", "fangzhengyi", "/api/registers/archive-items/" + item + "/hold", Map.of("reason", "审计"));
        assertThat(office.get(BORROWER, "/api/archive/items/" + item).status()).isEqualTo(403);
        assertThat(office.get(CLERK, "/api/archive/items/T-NOWHERE").status()).isEqualTo(404);
        JsonNode kept = office.get("fangzhengyi", "/api/archive/items/" + item).body();
        assertThat(kept.path("holdReason").asText()).isEqualTo("审计");
        assertThat(kept.path("loans").path(0).path("caseNumber").asText()).isEqualTo(loan);
        assertThat(kept.path("changes").findValuesAsText("what")).containsExactly("保留", "状态", "新登记");
        assertThat(kept.path("changes").path(1).path("after").asText()).isEqualTo("借出");
        assertThat(office.get(CLERK, "/api/archive/desk").body().path("keeps").asBoolean())
                .isTrue();
        assertThat(office.get("fangzhengyi", "/api/archive/desk").body().toString())
                .isEqualTo("{\"keeps\":false,\"holds\":true}");
    }
}
