package cn.guicheng.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who works where, as forms offer it; on both databases. */
abstract class DepartmentsTest {
    private static final String DEPARTMENTS = "/api/organisation/departments";

    @OnH2
    static class OnH2Test extends DepartmentsTest {}

    @OnPostgres
    static class OnPostgresTest extends DepartmentsTest {}

    @Autowired
    TestOffice office;

    @AfterEach
    void leave() {
        office.newcomersLeave();
    }

    @Test
    void departmentsAreInTheOrderOfTheirSounds() {
        assertThat(texts(office.get("lina", DEPARTMENTS).body(), "name"))
                .containsExactly("财务部", "工程维护部", "环境维护部", "客户服务部", "生产安全科", "秩序维护部", "综合管理部", "总经理室");
    }

    @Test
    void peopleAreToldByNameAndPostOrDepartment() {
        JsonNode engineering = department("engineering");
        assertThat(texts(engineering.path("people"), "id")).containsExactly("lina", "madong", "sunzhiqiang");
        assertThat(texts(engineering.path("people"), "name")).containsExactly("李娜", "马东", "孙志强");
        assertThat(texts(engineering.path("people"), "post")).containsExactly("工程维护部", "工程维护部", "工程维护部负责人");
    }

    @Test
    void whoeverComesIsThereAtOnceAndWhoeverLeavesIsNot() {
        office.newPerson("aning", "阿", "宁", "aning@example.com", "engineering", "steward");
        JsonNode first = department("engineering").path("people").path(0);
        assertThat(first).hasToString("{\"id\":\"aning\",\"name\":\"阿宁\",\"post\":\"物业管家\"}");
        office.newcomersLeave();
        assertThat(texts(department("engineering").path("people"), "id")).doesNotContain("aning");
    }

    @Test
    void whoIsInNoDepartmentIsNotOffered() {
        JsonNode everybody = office.get("admin", DEPARTMENTS).body();
        assertThat(everybody.findValuesAsText("id")).doesNotContain("admin", "metrics", "zhaozhengguo");
    }

    @Test
    void whoHoldsAPostAndIsInNoDepartmentIsToldWhereTheyAreAskedFor() {
        JsonNode everybody = office.get("lina", DEPARTMENTS + "?others=true").body();
        assertThat(everybody).hasSize(9);
        assertThat(everybody.path(8))
                .hasToString("{\"id\":null,\"name\":\"不属部门\",\"people\":"
                        + "[{\"id\":\"zhaozhengguo\",\"name\":\"赵正国\",\"post\":\"董事长\"}]}");
        assertThat(office.get("lina", DEPARTMENTS + "?others=perhaps").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina", "yeqing", "zhaozhengguo", "admin"})
    void whoeverWorksHereMayAsk(String person) {
        assertThat(office.get(person, DEPARTMENTS).status()).isEqualTo(200);
    }

    @Test
    void nobodyElseMay() {
        Answer technical = office.get("metrics", DEPARTMENTS);
        assertThat(technical.status()).isEqualTo(403);
        assertThat(technical.message()).contains("部门或岗位");
        assertThat(office.get("metrics", DEPARTMENTS + "?others=perhaps").status())
                .isEqualTo(403);
        office.newPerson("keren", "客", "人", "keren@example.com");
        assertThat(office.get("keren", DEPARTMENTS).status()).isEqualTo(403);
        assertThat(office.get(null, DEPARTMENTS).status()).isEqualTo(401);
    }

    private JsonNode department(String id) {
        return StreamSupport.stream(office.get("zhangmin", DEPARTMENTS).body().spliterator(), false)
                .filter(department -> department.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(name).asText())
                .toList();
    }
}
