package cn.guicheng.office.people;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever becomes of a name, a department, a post or a login, the record stays as it was; on both databases. */
abstract class NamesOfTheDayTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @OnH2
    static class OnH2Test extends NamesOfTheDayTest {}

    @OnPostgres
    static class OnPostgresTest extends NamesOfTheDayTest {}

    @Autowired
    TestOffice office;

    @Autowired
    IdentityService identityService;

    @Autowired
    OrganisationProvisioning provisioning;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    /** Where a claim and its signatures are shown to people. */
    static Stream<String> pages() {
        return Stream.of(
                "/api/cases/{case}",
                "/api/cases/{case}/timeline",
                "/api/registers/claims/page?search={case}",
                "/api/registers/claims/table?search={case}",
                "/api/registers/claims/print?search={case}",
                "/api/registers/signatures/page?search={case}",
                "/api/registers/signatures/table?search={case}",
                "/api/registers/attachments/page?search={case}",
                "/api/metrics/procedures/reimbursement/cases?set=all&search={case}");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysWhatTheyWereCalledThen(String page) {
        String person = newPerson("engineering");
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        rename(person, "改", "名");

        String text = office.text("chenjianhua", page.replace("{case}", claim), "*/*");
        assertThat(text).contains("旧时").doesNotContain("改名");
    }

    @Test
    void registersForProgramsKeepTheId() {
        String person = newPerson("engineering");
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        rename(person, "改", "名");
        assertThat(office.rows("signatures", claim).path(0).path("person").asText())
                .isEqualTo(person);
    }

    @Test
    void aNewSignatureHasTheNewName() {
        String person = newPerson("engineering");
        office.started(person, office.claim(person, List.of(line(10_000))));
        rename(person, "改", "名");
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        assertThat(office.get(person, "/api/cases/" + claim)
                        .body()
                        .path("startedBy")
                        .path("name")
                        .asText())
                .isEqualTo("改名");
    }

    @Test
    void whoIsFoundByAnEarlierNameIsFoundStill() {
        String person = newPerson("engineering");
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        rename(person, "改", "名" + person);
        String page = "/api/registers/signatures/page?search="
                + java.net.URLEncoder.encode("改名" + person, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(office.text("chenjianhua", page, "*/*")).contains(claim);
    }

    @Test
    void aSignatureKeepsThePostOfTheDay() {
        office.post("admin", "/engine-rest/group/create", Map.of("id", "old-post", "name", "旧岗位", "type", "POST"));
        String person = newPerson("engineering", "old-post");
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        office.call(
                "PUT", "admin", "/engine-rest/group/old-post", Map.of("id", "old-post", "name", "新岗位", "type", "POST"));
        office.call("DELETE", "admin", "/engine-rest/group/old-post/members/" + person, Map.of());
        JsonNode signature = office.get("chenjianhua", "/api/cases/" + claim)
                .body()
                .path("signatures")
                .path(0);
        assertThat(signature.toString()).contains("旧岗位").doesNotContain("新岗位");
        assertThat(office.text("chenjianhua", "/api/registers/signatures/page?search=" + claim, "*/*"))
                .contains("旧岗位")
                .doesNotContain("新岗位");
    }

    // --- logins ---

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%S", "Former%s"})
    void aLoginIsNeverGivenAgain(String spelling) {
        String person = "former" + suffix();
        office.newPerson(person, "旧", "时", "x@example.com", "engineering");
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        office.removePerson(person);
        String again = spelling.equals("Former%s")
                ? "F" + person.substring(1)
                : spelling.equals("%S") ? person.toUpperCase(java.util.Locale.ROOT) : person;

        TestOffice.Answer refused = create(again);
        assertThat(refused.status()).as(again).isEqualTo(409);
        assertThat(refused.message()).contains("用户名");
        assertThat(office.get(again, "/api/cases/" + claim).status()).isEqualTo(401);
    }

    @Test
    void aLoginThatWasOnlyMadeAndClosedIsTakenToo() {
        String person = "former" + suffix();
        office.newPerson(person, "旧", "时", "x@example.com");
        office.removePerson(person);
        assertThat(create(person.toUpperCase(java.util.Locale.ROOT)).status()).isEqualTo(409);
    }

    @Test
    void aLoginThatWasMadeAndDeletedIsTakenToo() {
        String person = "former" + suffix();
        assertThat(create(person).status()).isEqualTo(204);
        assertThat(office.call("DELETE", "admin", "/engine-rest/user/" + person, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(create(person).status()).isEqualTo(409);
    }

    @Test
    void javaIsRefusedToo() {
        User user = identityService.newUser("LiNa");
        user.setFirstName("李");
        user.setPassword("guicheng-guicheng");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> identityService.saveUser(user))
                .hasMessageContaining("用户名");
    }

    @Test
    void whoStandsInARegisterIsNotDeleted() {
        String person = newPerson("engineering");
        office.started(person, office.claim(person, List.of(line(10_000))));
        TestOffice.Answer refused = office.call("DELETE", "admin", "/engine-rest/user/" + person, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("停用", "签字登记簿");
        assertThat(office.get("admin", "/engine-rest/user/" + person + "/profile")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUploadOrANoticeAloneIsEnough() {
        String uploader = newPerson("engineering");
        office.receipt(uploader);
        assertThat(office.call("DELETE", "admin", "/engine-rest/user/" + uploader, Map.of())
                        .status())
                .isEqualTo(409);
        String told = newPerson("order", "order-head");
        String claim = office.started("guolei", office.claim("guolei", List.of(line(10_000))));
        assertThat(office.call("DELETE", "admin", "/engine-rest/user/" + told, Map.of())
                        .status())
                .isEqualTo(409);
        office.does("zhuguangming", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
    }

    private String newPerson(String... groups) {
        String id = "before" + suffix();
        office.newPerson(id, "旧", "时", id + "@example.com", groups);
        return id;
    }

    private String suffix() {
        return getClass().getSimpleName().charAt(2) + "x" + PEOPLE.incrementAndGet();
    }

    private void rename(String person, String family, String given) {
        TestOffice.Answer renamed = office.call(
                "PUT",
                "admin",
                "/engine-rest/user/" + person + "/profile",
                Map.of("id", person, "firstName", family, "lastName", given, "email", "x@example.com"));
        assertThat(renamed.status()).isEqualTo(204);
    }

    private TestOffice.Answer create(String id) {
        return office.post(
                "admin",
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", id, "firstName", "新", "lastName", "人", "email", "n@example.com"),
                        "credentials",
                        Map.of("password", "chu-lai-zha-dao")));
    }
}
