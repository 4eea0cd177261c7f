package cn.guicheng.web.people;

import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.leaving.AccountClosing;
import cn.guicheng.office.account.ListNews;
import cn.guicheng.office.people.FirstPassword;
import cn.guicheng.office.people.PersonEntry;
import cn.guicheng.office.people.Personnel;
import cn.guicheng.register.person.AccountRegister;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of the office's people as the administrator takes it in, on both databases. */
abstract class PeopleImportTest {
    @OnH2
    static class OnH2Test extends PeopleImportTest {}

    @OnPostgres
    static class OnPostgresTest extends PeopleImportTest {}

    private static final String IMPORT = "/api/people/import";
    private static final String HEAD = "id,familyName,givenName,email,department,posts\n";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    TestOffice office;

    @Autowired
    Personnel personnel;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonFields fields;

    @Autowired
    AccountRegister accounts;

    @Autowired
    AccountClosing closing;

    @Autowired
    ListNews news;

    @Autowired
    IdentityService identityService;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> newcomers = new ArrayList<>();

    /** No list of the office has people without department and post, such as other tests may have left. */
    @BeforeEach
    void strangersLeave() {
        personnel.present().values().stream()
                .filter(person ->
                        person.departments().isEmpty() && person.posts().isEmpty())
                .forEach(person ->
                        office.post("admin", "/api/people/" + person.id() + "/close", Map.of("reason", "离职")));
    }

    @AfterEach
    void newcomersLeave() {
        newcomers.stream()
                .filter(personnel.present()::containsKey)
                .forEach(person -> office.post("admin", "/api/people/" + person + "/close", Map.of("reason", "离职")));
        office.newcomersLeave();
    }

    private String id() {
        String id =
                "list" + PEOPLE.incrementAndGet() + getClass().getSimpleName().charAt(2);
        newcomers.add(id);
        return id;
    }

    private Answer takes(String table, String more) {
        return office.csv("admin", IMPORT + "?" + more, table.getBytes(StandardCharsets.UTF_8));
    }

    private Answer takes(String table) {
        return takes(table, "dryRun=false");
    }

    private static void numbers(Answer answer, int status, int added, int changed, int closed) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(Stream.of("added", "changed", "closed")
                        .map(name -> answer.body().path(name).asInt(-1)))
                .as(answer.body().toString())
                .containsExactly(added, changed, closed);
    }

    /** Everybody who is there, without some, as a list that changes nothing. */
    private String everybodyBut(Set<String> without) {
        return HEAD
                + personnel.present().values().stream()
                        .filter(person -> !without.contains(person.id()))
                        .map(PeopleImportTest::line)
                        .collect(Collectors.joining());
    }

    private static String line(PersonEntry person) {
        return String.join(
                        ",",
                        person.id(),
                        person.family(),
                        person.given(),
                        person.email(),
                        Objects.requireNonNullElse(person.department(), ""),
                        String.join(" ", person.posts()))
                + "\n";
    }

    // --- who comes and changes ---

    @Test
    void whoIsNewIsShownBeforeAndComesInWithTheDemosPassword() {
        String id = id();
        String table = HEAD + id + ",钱,多多," + id + "@example.com,finance,accountant cashier\n";
        numbers(takes(table, "dryRun=true"), 200, 1, 0, 0);
        assertThat(personnel.present()).doesNotContainKey(id);
        numbers(takes(table), 200, 1, 0, 0);
        assertThat(personnel.present().get(id).posts()).containsExactly("accountant", "cashier");
        Answer own = office.get(id, "/engine-rest/user/" + id + "/profile");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().path("firstName").asText()).isEqualTo("钱");
        numbers(takes(table), 200, 0, 0, 0);
    }

    @Test
    void departmentAndPostsMayBeCalledByNameAndTheFileMayBeInGbk() {
        String id = id();
        byte[] table = (HEAD + id + ",钱,多多,,财务部,出纳　财务会计  限额管理员\n").getBytes(Charset.forName("GBK"));
        numbers(office.csv("admin", IMPORT + "?dryRun=false", table), 200, 1, 0, 0);
        assertThat(personnel.present().get(id).department()).isEqualTo("finance");
        assertThat(personnel.present().get(id).posts()).containsExactly("accountant", "cashier", "limit-manager");
    }

    @Test
    void blankLinesSayNothingAndLinesAreCountedWithThem() {
        String id = id();
        numbers(takes(HEAD + "\r\n" + id + ",钱,多多,,finance,\r\n  \r\n\r\n"), 200, 1, 0, 0);
        Answer refused = takes(HEAD + id + ",钱,多多,,finance,\n\n" + id() + ",钱,多多,,nowhere,\n");
        numbers(refused, 400, 0, 0, 0);
        assertThat(refused.body().path("refused").path(0).path("line").asInt()).isEqualTo(4);
    }

    @Test
    void whoIsListedOtherwiseIsChanged() {
        String id = id();
        takes(HEAD + id + ",钱,多多,," + "finance,accountant\n");
        String table = HEAD + id + ",钱,少少,q@example.com,engineering,project-head\n";
        Answer shown = takes(table, "dryRun=true&lines=true");
        numbers(shown, 200, 0, 1, 0);
        assertThat(shown.body().path("lines").path(0).path("about").asText())
                .isEqualTo("钱少少：姓名 钱多多 → 钱少少；邮箱 （无） → q@example.com；部门 财务部 → 工程维护部；岗位 财务会计 → 项目负责人");
        numbers(takes(table), 200, 0, 1, 0);
        assertThat(personnel.present().get(id))
                .isEqualTo(new PersonEntry(id, "钱", "少少", "q@example.com", "engineering", Set.of("project-head")));
        JsonNode log = office.get("fangzhengyi", "/api/registers/access-log?search=" + id)
                .body();
        assertThat(log.toString()).contains("按名单导入", "岗位 财务会计 → 项目负责人");
    }

    @Test
    void whereANewcomerBelongsStandsInTheAccessLog() {
        String id = id();
        takes(HEAD + id + ",钱,多多,,finance,accountant cashier\n");
        assertThat(office.get("fangzhengyi", "/api/registers/access-log?search=" + id)
                        .body()
                        .toString())
                .contains("按名单导入：钱多多，财务部 财务会计、出纳");
    }

    @Test
    void whoIsInTwoDepartmentsIsInTheListedOneAlone() {
        for (String listed : List.of("engineering", "finance")) {
            String id = id();
            takes(HEAD + id + ",钱,多多,,finance,\n");
            member(id, "engineering");
            String table = HEAD + id + ",钱,多多,," + listed + ",\n";
            Answer shown = takes(table, "dryRun=true&lines=true");
            numbers(shown, 200, 0, 1, 0);
            assertThat(shown.body().path("lines").path(0).path("about").asText())
                    .startsWith("钱多多：部门 工程维护部、财务部 → ");
            numbers(takes(table), 200, 0, 1, 0);
            assertThat(personnel.present().get(id).departments()).containsExactly(listed);
            numbers(takes(table), 200, 0, 0, 0);
        }
    }

    private Answer member(String person, String group) {
        return office.call("PUT", "admin", "/engine-rest/group/" + group + "/members/" + person, Map.of());
    }

    @Test
    void whoIsThereAlreadyDoesNotComeASecondTime() {
        String id = id();
        takes(HEAD + id + ",钱,多多,,finance,accountant\n");
        Answer again = member(id, "accountant");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).contains("已经在“财务会计”中");
        assertThat(personnel.present().get(id).posts()).containsExactly("accountant");
    }

    @Test
    void elsewhereThanInTheDemoEachHasAFirstPasswordOfTheirOwn() {
        String one = id();
        String two = id();
        FirstPassword elsewhere = mock(FirstPassword.class);
        when(elsewhere.isSecret()).thenReturn(true);
        when(elsewhere.next()).thenReturn("kq7mzt3xw9rbv2np", "h4yc8sdg5jfe6u7a");
        PeopleImport people = new PeopleImport(fields, personnel, accounts, closing, elsewhere, news);
        byte[] table = (HEAD + one + ",钱,一,,finance,\n" + two + ",钱,二,,finance,\n").getBytes(StandardCharsets.UTF_8);
        Map<String, String> passwords = transaction
                .execute(status -> people.take(table, new PeopleImport.Asked(false, false, false, "admin")))
                .firstPasswords();
        assertThat(passwords).containsOnlyKeys(one, two);
        assertThat(passwords.get(one)).isNotEqualTo(passwords.get(two));
        assertThat(identityService.checkPassword(one, passwords.get(one))).isTrue();
        assertThat(identityService.checkPassword(two, passwords.get(two))).isTrue();
        assertThat(identityService.checkPassword(two, passwords.get(one))).isFalse();
    }

    @Test
    void theAuditorIsToldOnceOfAWholeList() {
        String one = id();
        String two = id();
        takes(HEAD + one + ",钱,一,,finance,\n" + two + ",钱,二,,finance,\n");
        assertThat(jdbc.sql(
                                "select text from notice where kind = 'account-changed' and recipient = 'fangzhengyi' and text like ?")
                        .param("%新增 2 人，更改 0 人，停用 0 人%")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("导入了人员名单").doesNotContain(one));
    }

    @Test
    void administratorAndPostChangePlacesInOneList() {
        String signing = id();
        String administrating = id();
        takes(HEAD + signing + ",钱,一,,finance,accountant\n" + administrating + ",钱,二,,,camunda-admin\n");
        numbers(
                takes(HEAD + signing + ",钱,一,,,camunda-admin\n" + administrating + ",钱,二,,finance,accountant\n"),
                200,
                0,
                2,
                0);
        assertThat(personnel.present().get(signing).posts()).containsExactly("camunda-admin");
        assertThat(personnel.present().get(administrating).posts()).containsExactly("accountant");
        takes(HEAD + signing + ",钱,一,,finance,\n");
    }

    // --- what is refused, line by line ---

    @Test
    void oneRefusedLineKeepsAllOutAndEachIsNamed() {
        String good = id();
        String bad = "bad" + good;
        String table = HEAD
                + good + ",钱,多多,,finance,accountant\n"
                + good.toUpperCase(java.util.Locale.ROOT) + ",钱,多多,,finance,\n"
                + "LIUYANG,刘,洋,,finance,accountant\n"
                + bad + "1,,多多,,finance,\n"
                + bad + "2,钱,　,,finance,\n"
                + bad + "3,钱,多多,,nowhere,\n"
                + bad + "4,钱,多多,,finance,accountant nothing\n"
                + bad + "5,钱,多多,not-an-address,finance,\n"
                + bad + "6,钱,多多,a@b,finance,\n"
                + bad + "7,=1+1,多多,,finance,\n"
                + bad + "8,钱,多多,,,\n"
                + bad + "9,钱,多多,,finance\n"
                + "坏人,钱,多多,,finance,\n"
                + ",钱,多多,,finance,\n"
                + bad + "a,钱,多多,,finance,accountant camunda-admin\n"
                + "admin,系统,管理员,,finance,\n"
                + bad + "b,钱\u200B,多多,,finance,\n";
        Answer refused = takes(table);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("refused").findValuesAsText("line"))
                .containsExactly(
                        IntStream.rangeClosed(3, 18).mapToObj(String::valueOf).toArray(String[]::new));
        List<String> reasons = refused.body().path("refused").findValuesAsText("reason");
        assertThat(reasons)
                .containsExactly(
                        "用户名：%s 与第 2 行重复（不分大小写）。".formatted(good.toUpperCase(java.util.Locale.ROOT)),
                        "用户名：“LIUYANG”与已有的“liuyang”只有大小写不同。",
                        "姓：必须填写。",
                        "名：必须填写。",
                        "部门：没有“nowhere”这个部门。",
                        "岗位：没有“nothing”这个岗位。",
                        "邮箱：“not-an-address”不是邮件地址。",
                        "邮箱：“a@b”不是邮件地址。",
                        "姓：不能以 = + - @ 等公式符号开头。",
                        "部门：部门和岗位至少填写一项。",
                        "栏数与第一行不同。",
                        "用户名：只能用字母、数字和 . _ -。",
                        "用户名：必须填写。",
                        "岗位：系统管理员不能担任签字的岗位（职责分离）。",
                        "岗位：系统管理员是最后一位系统管理员，须先指定另一位。",
                        "姓：不得含有看不见的字符。");
        assertThat(personnel.present()).doesNotContainKey(good);
        assertThat(takes(table, "dryRun=true").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,familyName,givenName,email,department\nx,钱,多多,,finance\n",
                "id,familyName,givenName,email,department,posts,salary\nx,钱,多多,,finance,,1\n",
                "",
                "id,familyName,givenName,email,department,posts\n\"x,钱,多多,,finance,\n"
            })
    void whatIsNoSuchTableIsRefusedAsAWhole(String table) {
        Answer refused = takes(table);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("refused").findValuesAsText("line")).containsExactly("1");
    }

    @Test
    void neitherEncodingIsTold() {
        byte[] neither = {'i', 'd', (byte) 0xff, (byte) 0xff, '\n'};
        Answer refused = office.csv("admin", IMPORT, neither);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("refused").toString()).contains("UTF-8 或 GBK");
    }

    @Test
    void aMillionLinesAreTooMany() {
        assertThat(takes(HEAD + "x,y,z,,,\n".repeat(50_001)).status()).isEqualTo(413);
        assertThat(takes(HEAD + "x,钱,多多,,finance,accountant\n".repeat(1_000_000))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"lina", "fangzhengyi", "chenjianhua", "sunzhiqiang"})
    void nobodyButTheAdministratorTakesAListIn(String person) {
        assertThat(office.csv(person, IMPORT, HEAD.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(office.csv(null, IMPORT, HEAD.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aLoginOfSomebodyWhoLeftIsNobodyElses() {
        String gone = id();
        takes(HEAD + gone + ",钱,多多,,finance,\n");
        office.post("admin", "/api/people/" + gone + "/close", Map.of("reason", "离职"));
        assertThat(takes(HEAD + gone + ",孙,某,,finance,\n")
                        .body()
                        .path("refused")
                        .toString())
                .contains("账号已停用");
        String deleted = id();
        takes(HEAD + deleted + ",钱,多多,,finance,\n");
        assertThat(office.call("DELETE", "admin", "/engine-rest/user/" + deleted, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(takes(HEAD + deleted + ",孙,某,,finance,\n")
                        .body()
                        .path("refused")
                        .toString())
                .contains("已经有人用过");
    }

    // --- who is missing ---

    @Test
    void whoIsMissingStaysUnlessTheyAreToLeave() {
        String id = id();
        takes(HEAD + id + ",钱,多多,,finance,\n");
        String without = everybodyBut(Set.of(id));
        numbers(takes(without), 200, 0, 0, 0);
        assertThat(personnel.present()).containsKey(id);
        Answer shown = takes(without, "dryRun=true&closeMissing=true&lines=true");
        numbers(shown, 200, 0, 0, 1);
        assertThat(shown.body().path("lines").toString()).contains("\"closed\",\"about\":\"钱多多，财务部\"");
        assertThat(personnel.present()).containsKey(id);
        numbers(takes(without, "closeMissing=true"), 200, 0, 0, 1);
        assertThat(personnel.present()).doesNotContainKey(id);
        assertThat(office.get(id, "/api/tasks").status()).isEqualTo(401);
        assertThat(office.get("admin", "/api/people/closed").body().toString()).contains("名单中没有此人");
    }

    @Test
    void whoOnlyRunsTheProgramIsOnNoListOfTheOffice() {
        numbers(takes(everybodyBut(Set.of("admin", "metrics")), "closeMissing=true"), 200, 0, 0, 0);
        assertThat(personnel.present()).containsKeys("admin", "metrics");
    }

    @Test
    void neverMoreThanATenthLeavesUnlessThatIsMeant() {
        int office = personnel.present().size() - 2;
        int aTenth = (office + 4) / 10;
        // So many come that, with them, exactly a tenth may leave.
        List<String> many =
                IntStream.range(0, Math.max(aTenth + 1, 5)).mapToObj(i -> id()).toList();
        takes(HEAD + many.stream().map(id -> id + ",钱,多多,,finance,\n").collect(Collectors.joining()));
        int everybody = office + many.size();
        Set<String> most = Set.copyOf(many.subList(0, everybody / 10));
        Set<String> oneMore = Set.copyOf(many.subList(0, everybody / 10 + 1));
        Answer refused = takes(everybodyBut(oneMore), "closeMissing=true");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("缺少 %d 人".formatted(oneMore.size()), "十分之一", "force=true");
        Answer shown = takes(everybodyBut(oneMore), "closeMissing=true&dryRun=true");
        numbers(shown, 200, 0, 0, oneMore.size());
        assertThat(shown.body().path("refused").toString()).contains("十分之一");
        assertThat(personnel.present()).containsKeys(many.toArray(String[]::new));
        numbers(takes(everybodyBut(most), "closeMissing=true"), 200, 0, 0, most.size());
        Set<String> rest = Set.copyOf(many.subList(most.size(), many.size()));
        numbers(takes(everybodyBut(rest), "closeMissing=true&force=true"), 200, 0, 0, rest.size());
    }

    @Test
    void neitherTheLastAdministratorNorTheLastLimitManagerGoes() {
        Answer both = takes(everybodyBut(Set.of("hewei", "jiangnan")), "closeMissing=true&force=true");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.message()).contains("限额管理员");
        String table = everybodyBut(Set.of()).replace("finance-office-leader limit-manager", "finance-office-leader");
        numbers(takes(table, "dryRun=true"), 200, 0, 1, 0);
        Answer neither = takes(table.replace("limit-manager office-clerk", "office-clerk"));
        assertThat(neither.status()).isEqualTo(400);
        assertThat(neither.body().path("refused").toString()).contains("何伟是最后一位限额管理员", "江楠是最后一位限额管理员");
        assertThat(takes(everybodyBut(Set.of()).replace("camunda-admin", "metrics-reader"))
                        .body()
                        .path("refused")
                        .toString())
                .contains("是最后一位系统管理员");
        assertThat(personnel.present().get("hewei").posts()).contains("limit-manager");
    }

    @Test
    void whoIsTheLastLimitManagerGoesWhenTheListNamesAnother() {
        String manager = id();
        takes(HEAD + manager + ",钱,多多,,finance,limit-manager\n");
        String without = everybodyBut(Set.of()).replace("limit-manager office-clerk", "office-clerk");
        try {
            numbers(
                    takes(without.replace("finance-office-leader limit-manager", "finance-office-leader")),
                    200,
                    0,
                    2,
                    0);
            String handedOver = everybodyBut(Set.of(manager))
                    .replace(
                            "general-administration,office-clerk", "general-administration,limit-manager office-clerk");
            Answer shown = takes(handedOver, "dryRun=true&closeMissing=true");
            assertThat(shown.body().path("refused")).as(shown.body().toString()).isEmpty();
            numbers(takes(handedOver, "closeMissing=true"), 200, 0, 2, 1);
            assertThat(personnel.present()).doesNotContainKey(manager);
        } finally {
            member("hewei", "limit-manager");
            member("jiangnan", "limit-manager");
            office.call("DELETE", "admin", "/engine-rest/group/limit-manager/members/baixue", Map.of());
        }
    }

    // --- at the same moment ---

    @RepeatedTest(4)
    void ofAListAndAMembershipAtOnceOneComesFirst() throws Exception {
        String id = id();
        takes(HEAD + id + ",钱,多多,,finance,\n");
        List<Answer> answers = together(
                List.of(() -> takes(HEAD + id + ",钱,多多,,finance,accountant\n"), () -> member(id, "accountant")));
        assertThat(answers.get(0).status()).isEqualTo(200);
        assertThat(answers.get(1).status()).isIn(204, 409);
        assertThat(personnel.present().get(id).posts()).containsExactly("accountant");
    }

    @RepeatedTest(4)
    void aListThatClosesAndAClosingDoNotWaitForEachOther() throws Exception {
        String missing = id();
        String administrator = id();
        takes(HEAD + missing + ",钱,多多,,finance,\n" + administrator + ",钱,少少,,,camunda-admin\n");
        String without = everybodyBut(Set.of(missing, administrator));
        List<Answer> answers = together(List.of(
                () -> takes(without, "closeMissing=true"),
                () -> office.post("admin", "/api/people/" + administrator + "/close", Map.of("reason", "离职"))));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200));
    }

    @RepeatedTest(4)
    void ofTheLastTwoLimitManagersOneStays() throws Exception {
        String without = everybodyBut(Set.of()).replace("limit-manager office-clerk", "office-clerk");
        try {
            List<Answer> answers = together(List.of(
                    () -> takes(without),
                    () -> office.call("DELETE", "admin", "/engine-rest/group/limit-manager/members/hewei", Map.of())));
            assertThat(answers.get(0).status()).isIn(200, 400);
            assertThat(answers.get(1).status()).isIn(204, 409);
            assertThat(personnel.present().values())
                    .filteredOn(person -> person.posts().contains("limit-manager"))
                    .hasSize(1);
        } finally {
            member("hewei", "limit-manager");
            member("jiangnan", "limit-manager");
        }
    }

    @RepeatedTest(4)
    void ofTwoListsAtOnceOneComesFirst() throws Exception {
        List<String> people = IntStream.range(0, 5).mapToObj(i -> id()).toList();
        Callable<Answer> asAccountants = () -> takes(HEAD
                + people.stream().map(id -> id + ",钱,多多,,finance,accountant\n").collect(Collectors.joining()));
        Callable<Answer> asCashiers = () -> takes(HEAD
                + people.stream().map(id -> id + ",钱,多多,,finance,cashier\n").collect(Collectors.joining()));
        List<Answer> answers = together(List.of(asAccountants, asCashiers));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .mapToInt(answer -> answer.body().path("added").asInt())
                        .sum())
                .isEqualTo(5);
        // Whoever came last, everybody holds one post and not both.
        assertThat(people.stream()
                        .map(id -> personnel.present().get(id).posts())
                        .distinct())
                .hasSize(1)
                .allSatisfy(posts -> assertThat(posts).hasSize(1));
    }
}
