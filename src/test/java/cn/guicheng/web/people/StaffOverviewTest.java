package cn.guicheng.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.guard.Statements;
import cn.guicheng.web.people.StaffOverview.WhoLeft;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the administrator sees of people and posts, on both databases. */
abstract class StaffOverviewTest {
    @OnH2
    static class OnH2Test extends StaffOverviewTest {}

    @OnPostgres
    static class OnPostgresTest extends StaffOverviewTest {}

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    TestOffice office;

    @Autowired
    StaffOverview overview;

    private String newPerson(String... groups) {
        String id =
                "staff" + PEOPLE.incrementAndGet() + getClass().getSimpleName().charAt(2);
        office.newPerson(id, "钱", "多多", id + "@example.com", groups);
        return id;
    }

    @Test
    void whoLeftOpenCasesIsNamedWithThemAndWhoAnswers() {
        String person = newPerson("engineering");
        String claim = office.started(person, office.claim(person, List.of(TestOffice.line(10_000))));
        office.removePerson(person);
        String withNone = newPerson("engineering");
        office.removePerson(withNone);
        List<WhoLeft> left = overview.now().left();
        assertThat(left).extracting(WhoLeft::id).doesNotContain(withNone);
        WhoLeft found =
                left.stream().filter(one -> one.id().equals(person)).findFirst().orElseThrow();
        assertThat(found.cases()).extracting(StaffOverview.LeftCase::caseNumber).containsExactly(claim);
        assertThat(found.answeredBy()).isEqualTo("工程维护部负责人");
    }

    @Test
    void asMuchIsAskedHoweverManyLeftNothing() {
        int before = Statements.during(overview::now);
        for (int i = 0; i < 3; i++) {
            office.removePerson(newPerson("engineering"));
        }
        assertThat(Statements.during(overview::now)).isEqualTo(before);
    }

    @Test
    void somebodyIsThereWhereWhoStandsInIs() {
        String post = "steward";
        String holder = newPerson(post);
        String substitute = newPerson("engineering");
        int before = there(post);
        String first = away(holder, substitute);
        assertThat(there(post)).isEqualTo(before);
        String second = away(substitute, null);
        assertThat(there(post)).isEqualTo(before - 1);
        List.of(first, second).forEach(id -> office.call("DELETE", "admin", "/api/absences/" + id, Map.of()));
        assertThat(there(post)).isEqualTo(before);
        office.removePerson(holder);
        office.removePerson(substitute);
    }

    private int there(String post) {
        return overview.now().posts().stream()
                .filter(one -> one.id().equals(post))
                .findFirst()
                .orElseThrow()
                .present();
    }

    private String away(String person, String substitute) {
        OffsetDateTime now = OffsetDateTime.now();
        Map<String, Object> asked = new HashMap<>(Map.of(
                "person", person, "from", now.toString(), "to", now.plusDays(1).toString()));
        asked.put("substitute", substitute);
        return office.post("admin", "/api/absences", asked).body().path("id").asText();
    }

    /** The general manager's own cases would wait for nobody. */
    @Test
    void forWhomAPostStandsInHangsOnItToo() {
        assertThat(hangingOn("board-chair")).contains("代签 [副总经理, 总经理]");
        assertThat(hangingOn("internal-auditor")).contains("代签 [财务负责人, 质检员]");
        assertThat(hangingOn("deputy-general-manager")).contains("代签 [其他各岗位]");
        assertThat(hangingOn("cashier")).isNotEmpty().noneMatch(line -> line.startsWith("代签"));
    }

    /** By the tables in force, the catalogue and the model's own words. */
    @Test
    void whatAVariableNamesHangsOnItToo() {
        assertThat(steps("archive-clerk", "用章审批")).contains("用章");
        assertThat(steps("finance-office-leader", "用章审批")).contains("用章");
        assertThat(steps("front-desk", "用章审批")).contains("用章");
        assertThat(steps("archive-clerk", "档案借阅")).contains("交付档案", "追收", "检查归还");
        assertThat(steps("steward", "档案借阅")).contains("交付档案", "追收", "检查归还");
        assertThat(steps("engineering-head", "档案借阅")).contains("档案部门负责人同意");
        assertThat(steps("customer-service-supervisor", "装修押金退还")).contains("审批扣款");
        assertThat(steps("customer-service-supervisor", "客户诉求")).contains("审批处理意见");
        assertThat(steps("general-manager", "客户诉求")).contains("审批处理意见");
        assertThat(steps("cashier", "用章审批")).isEmpty();
        assertThat(steps("cashier", "档案借阅")).isEmpty();
    }

    private List<String> steps(String post, String procedure) {
        return overview.now().posts().stream()
                .filter(one -> one.id().equals(post))
                .flatMap(one -> one.procedures().stream())
                .filter(found -> found.name().equals(procedure))
                .flatMap(found -> found.steps().stream())
                .toList();
    }

    private List<String> hangingOn(String post) {
        return overview.now().posts().stream()
                .filter(one -> one.id().equals(post))
                .flatMap(one -> one.procedures().stream())
                .map(found -> found.name() + " " + found.steps())
                .toList();
    }

    @Test
    void whoIsInTwoDepartmentsIsShownInBoth() {
        String person = newPerson("engineering", "finance");
        assertThat(overview.now().people().stream().filter(one -> one.id().equals(person)))
                .singleElement()
                .extracting(StaffOverview.OnePerson::department)
                .isEqualTo("工程维护部、财务部");
        office.removePerson(person);
    }
}
