package cn.guicheng.procedure.damagecompensation;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.modelids.DamageCompensationIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a damage can take (DMG-01…04, DMG-51…54), on both databases. */
abstract class DamageCompensationTest {
    @OnH2
    static class OnH2Test extends DamageCompensationTest {}

    @OnPostgres
    static class OnPostgresTest extends DamageCompensationTest {}

    @Autowired
    TestOffice office;

    @Test
    void whoIsResponsiblePaysAShareOfThePrice() { // DMG-01, DMG-52
        String damage = office.started(
                "sunzhiqiang",
                "damage-compensation",
                damage("sunzhiqiang", "company-tool", "2025-03-10", "2026-03-10"));
        assertThat(row(damage).path("state").asText()).isEqualTo("open");
        assertThat(row(damage).path("person").asText()).isEqualTo("lina");
        assertThat(office.get("lina", "/api/cases/" + damage).body().path("facts"))
                .anySatisfy(fact -> assertThat(
                                fact.path("label").asText() + fact.path("value").asText())
                        .isEqualTo("赔偿人李娜"));
        assertThat(row(damage).path("compensationInCents").asLong()).isEqualTo(6_001);
        office.does("lina", HEAR_PERSON, damage, Map.of("decision", "accept"));
        office.does("linxiaoyan", APPROVE_COMPENSATION, damage, APPROVE);
        office.does("tangli", COLLECT_COMPENSATION, damage, collected());

        assertThat(office.outcome(damage)).isEqualTo("collected");
        assertThat(row(damage).path("state").asText()).isEqualTo("collected");
        assertThat(row(damage).path("collectedHow").asText()).isEqualTo("wage");
        assertThat(row(damage).path("compensationInCents").asLong()).isEqualTo(6_001);
    }

    @Test
    void theShareIsRoundedHalfUp() { // DMG-51, DMG-53
        assertThat(compensation("company-tool", "2025-03-10", "2026-03-11")).isEqualTo(3_000);
        assertThat(compensation("project-property", "2020-01-01", "2026-03-11")).isEqualTo(5_001);
    }

    @Test
    void anObjectionIsDecidedAndMayLowerOrWaiveIt() {
        String damage = open();
        office.does("lina", HEAR_PERSON, damage, Map.of("decision", "object", "comment", "早已损坏"));
        office.claimTask("linxiaoyan", damage);
        assertThat(lowered(damage, 6_002, "酌减").message()).contains("减为");
        assertThat(lowered(damage, 0, "酌减").status()).isEqualTo(400);
        assertThat(lowered(damage, 1, " ").message()).contains("意见");
        assertThat(lowered(damage, 1, "酌减").status()).isEqualTo(204);
        office.does("tangli", COLLECT_COMPENSATION, damage, collected());
        assertThat(row(damage).path("compensationInCents").asLong()).isEqualTo(1);

        String waived = open();
        office.does("lina", HEAR_PERSON, waived, Map.of("decision", "accept"));
        office.does("linxiaoyan", APPROVE_COMPENSATION, waived, REFUSE);
        assertThat(office.outcome(waived)).isEqualTo("waived");
        assertThat(row(waived).path("state").asText()).isEqualTo("waived");
    }

    @Test
    void whereNobodyIsFoundTheHeadOfTheDepartmentPays() { // DMG-02
        Map<String, Object> values = damage("jiangnan", "company-tool", "2026-01-01", "2026-03-11");
        values.put("responsibleDepartment", "general-management");
        assertThat(office.start("jiangnan", "damage-compensation", values).status())
                .isEqualTo(400);
        values.remove("responsiblePerson");
        String damage = office.started("jiangnan", "damage-compensation", values);
        office.does("linxiaoyan", HEAR_PERSON, damage, Map.of("decision", "accept"));
        assertThat(office.claimTask("linxiaoyan", damage).status()).isIn(403, 404);
        office.does("chenjianhua", APPROVE_COMPENSATION, damage, APPROVE);
        values.remove("responsibleDepartment");
        assertThat(office.start("jiangnan", "damage-compensation", values).status())
                .isEqualTo(400);
    }

    @Test
    void nobodyWhoDoesNotWorkHereIsResponsible() {
        for (String person : new String[] {"nobody", "admin"}) {
            Map<String, Object> values = damage("sunzhiqiang", "company-tool", "2026-01-01", "2026-03-11");
            values.put("responsiblePerson", person);
            Answer answer = office.start("sunzhiqiang", "damage-compensation", values);
            assertThat(answer.status()).as(person).isEqualTo(400);
            assertThat(answer.message()).startsWith("责任人");
        }
    }

    @Test
    void whatTheDeputyReportsTheGeneralManagerApproves() {
        String damage = office.started(
                "linxiaoyan", "damage-compensation", damage("linxiaoyan", "company-tool", "2026-01-01", "2026-03-11"));
        office.does("lina", HEAR_PERSON, damage, Map.of("decision", "accept"));
        office.does("chenjianhua", APPROVE_COMPENSATION, damage, APPROVE);
    }

    @Test
    void aHeadReportsWhatTheyThemselvesDamaged() {
        Map<String, Object> values = damage("sunzhiqiang", "company-tool", "2026-01-01", "2026-03-11");
        values.put("responsiblePerson", "sunzhiqiang");
        String damage = office.started("sunzhiqiang", "damage-compensation", values);
        office.does("sunzhiqiang", HEAR_PERSON, damage, Map.of("decision", "accept"));
        office.does("linxiaoyan", APPROVE_COMPENSATION, damage, APPROVE);
    }

    @Test
    void whoStartedItWithdraws() {
        String damage = open();
        assertThat(withdrawn("lina", damage).status()).isEqualTo(403);
        assertThat(withdrawn("sunzhiqiang", damage).status()).isEqualTo(204);
        assertThat(row(damage).path("state").asText()).isEqualTo("withdrawn");
    }

    @Test
    void daysInOrderAndNotInTheFutureByThoseWhoMay() {
        assertThat(office.start(
                                "sunzhiqiang",
                                "damage-compensation",
                                damage("sunzhiqiang", "company-tool", "2026-03-11", "2026-03-10"))
                        .status())
                .isEqualTo(400);
        assertThat(office.start(
                                "sunzhiqiang",
                                "damage-compensation",
                                damage("sunzhiqiang", "company-tool", "2026-03-11", "2099-03-10"))
                        .message())
                .contains("损坏日期");
        assertThat(office.start(
                                "lina",
                                "damage-compensation",
                                damage("lina", "company-tool", "2026-01-01", "2026-03-10"))
                        .status())
                .isEqualTo(403);
    }

    private String open() {
        return office.started(
                "sunzhiqiang",
                "damage-compensation",
                damage("sunzhiqiang", "company-tool", "2026-01-01", "2026-03-11"));
    }

    private long compensation(String kind, String purchased, String damaged) {
        String damage =
                office.started("sunzhiqiang", "damage-compensation", damage("sunzhiqiang", kind, purchased, damaged));
        return row(damage).path("compensationInCents").asLong();
    }

    private Map<String, Object> damage(String person, String kind, String purchased, String damaged) {
        Map<String, Object> values = new HashMap<>();
        values.put("damagedObject", "电钻");
        values.put("objectKind", kind);
        values.put("purchasePriceInCents", 10_001L);
        values.put("purchasedOn", purchased);
        values.put("damagedOn", damaged);
        values.put("responsiblePerson", "lina");
        values.put("description", "跌落");
        values.put("attachments", office.receipt(person));
        return values;
    }

    private static Map<String, Object> collected() {
        return Map.of("receiptNumber", "SJ-1", "collectedHow", "wage");
    }

    private Answer lowered(String damage, long cents, String comment) {
        return office.complete(
                "linxiaoyan", damage, Map.of("decision", "approve", "compensationInCents", cents, "comment", comment));
    }

    private JsonNode row(String damage) {
        return office.rows("damages", damage).path(0);
    }

    private Answer withdrawn(String person, String damage) {
        return office.post(person, "/api/cases/" + damage + "/messages/damage-compensation.withdrawn", Map.of());
    }
}
