package cn.guicheng.procedure.limitchange;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.procedure.limitchange.LimitDesk.PROPOSER;
import static cn.guicheng.procedure.limitchange.LimitDesk.ROUTE;
import static cn.guicheng.procedure.limitchange.LimitDesk.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is handed in to be a table and is none, or says what it must not: refused in words, and nothing has changed. */
@OnH2
class BadLimitChangeTest {
    private static final String BOMB =
            """
            <!DOCTYPE definitions [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            """;

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    private LimitDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new LimitDesk(office, repositoryService);
    }

    @AfterEach
    void restore() {
        desk.restore();
    }

    /** What is replaced by what in the table in force, and a word of the refusal. */
    static Stream<Arguments> tables() {
        String header = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        return Stream.of(
                bad("an XML bomb", header, BOMB, "DOCTYPE"),
                bad(
                        "an external entity",
                        header,
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                        "DOCTYPE"),
                bad("half a file", "</decision>", "", "XML"),
                bad("another table", "id=\"payment-route\"", "id=\"expense-standard\"", "付款路线"),
                bad(
                        "another name",
                        "decision id=\"payment-route\" name=\"付款路线\"",
                        "decision id=\"payment-route\" name=\"x\"",
                        "名称"),
                bad("another column id", "input_category\"", "input_kind\"", "费用类别"),
                bad("another variable", "<text>category</text>", "<text>system</text>", "费用类别"),
                bad("another type", "typeRef=\"boolean\"", "typeRef=\"string\"", "超预算"),
                bad("another output", "name=\"gmApproval\"", "name=\"gm\"", "须总经理审批"),
                bad("another hit policy", "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"", "命中方式"),
                bad("an unknown hit policy", "hitPolicy=\"FIRST\"", "hitPolicy=\"LAST\"", "命中方式"),
                bad("a loop", "&gt; 0", "for i in 1..1000000000 return i", "金额（元）"),
                bad("a call of Java", "&gt; 0", "java.lang.Runtime.getRuntime().exec(\"x\")", "金额（元）"),
                bad("a function", "&gt; 0", "sum([1,2])", "金额（元）"),
                bad("another variable in a cell", "&gt; 0", "&gt; overBudget", "金额（元）"),
                bad("a script", "<text>&gt; 0</text>", "<text>&gt; 0</text><!-- -->", null),
                bad(
                        "an expression language",
                        "<inputEntry id=\"rule_amountForGeneralManager_in1\">",
                        "<inputEntry id=\"rule_amountForGeneralManager_in1\" expressionLanguage=\"javascript\">",
                        "脚本"),
                bad(
                        "a script in the frame",
                        "<inputExpression id=\"inputExpression_category\"",
                        "<inputExpression expressionLanguage=\"groovy\" id=\"inputExpression_category\"",
                        "脚本"),
                bad("a number with a comma", "&gt; 0", "&gt; 10,000", "千位逗号"),
                bad("a fraction of a cent", "&gt; 0", "&gt; 0.001", "两位小数"),
                bad("a list that everything passes", "&gt; 0", "&gt; 1000, &lt; 5000", "]1000..5000["),
                bad("a list that leaves cents", "&gt; 0", "[0..999], [1000..4999]", "999.01"),
                bad("a raised digit", "&gt; 0", "&gt; 10²", "不是普通数字"),
                bad("a circled digit", "&gt; 0", "&gt; 12①", "不是普通数字"),
                bad("a decimal comma", "&gt; 0", "&gt; 10000,50", "10000.50"),
                bad("a wide decimal comma", "&gt; 0", "&gt; 10000，50", "10000.50"),
                bad("an ellipsis", "&gt; 0", "[1000…5000]", "[1000..5000]"),
                bad("limits the wrong way round", "&gt; 0", "[5000..1000]", "[1000..5000]"),
                bad("a range with a dash", "&gt; 0", "1000 - 5000", "[1000..5000]"),
                bad("a list of one in the other", "&gt; 0", "&gt; 1000, &gt; 5000", "已经包含在"),
                bad("a range of nothing", "&gt; 0", "]1000..1000.01[", "没有一个值符合"),
                bad("a word for a number", "&gt; 0", "&gt; 一万", "金额（元）"),
                bad("an unknown category", "\"work-injury\"", "\"workinjury\"", "工伤借款"),
                bad("two rules of one id", "rule id=\"rule_otherwise\"", "rule id=\"rule_overBudget\"", "编号"),
                bad("a rule without id", "rule id=\"rule_otherwise\"", "rule", "编号"),
                bad("an id that is none", "rule id=\"rule_otherwise\"", "rule id=\"1 &lt;\"", "编号"),
                bad("an answer that is none", "<text>false</text>", "<text>maybe</text>", "true"));
    }

    private static Arguments bad(String what, String from, String to, String word) {
        return Arguments.of(what, from, to, word);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void isRefusedWithAFinding(String what, String from, String to, String word) {
        int before = desk.version(ROUTE);
        String dmn = desk.dmn(ROUTE);
        assertThat(dmn).contains(from);
        Answer answer =
                desk.propose(PROPOSER, ROUTE, dmn.replaceFirst(java.util.regex.Pattern.quote(from), to), "reason=x");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        if (word != null) {
            assertThat(answer.body().path("findings").isEmpty()).isFalse();
            assertThat(answer.body().path("findings").toString()).contains(word);
            assertThat(answer.message()).contains("规则表");
        }
        assertThat(desk.version(ROUTE)).isEqualTo(before);
    }

    /** No procedure asks this table; whoever it names reads a register. */
    @ParameterizedTest
    @CsvSource({"permit-oficer,没有“permit-oficer”", "sunzhiqiang,没有“sunzhiqiang”", "'',必须填写"})
    void aGroupThatTheOfficeDoesNotKnowReadsNothing(String group, String told) {
        String rooms = "reading-rooms";
        int before = desk.version(rooms);
        String other = desk.dmn(rooms).replace("\"permit-officer\"", group.isEmpty() ? "" : "\"" + group + "\"");
        Answer answer = desk.propose(PROPOSER, rooms, other, "reason=x");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().path("findings").path(0).path("message").asText())
                .contains("第 1 行“保管人”", told);
        assertThat(desk.version(rooms)).isEqualTo(before);
        String known = desk.dmn(rooms).replace("permit-officer", "archive-clerk");
        assertThat(desk.propose(PROPOSER, rooms, known, "reason=x").status()).isEqualTo(201);
    }

    @Test
    void aSignThatCannotBeStoredIsRefusedBeforeAnybodyApprovesIt() {
        String control = desk.routeAbove("1000")
                .replaceFirst("version=\"1.0\"", "version=\"1.1\"")
                .replaceFirst("<description>设定：未达到", "<description>设定：&#1;未达到");
        Answer answer = desk.propose(PROPOSER, ROUTE, control, "reason=x");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }

    @Test
    void centsBetweenTwoRowsDoNotSkipTheGeneralManager() {
        String row = desk.dmn(ROUTE).replaceAll("(?s).*(<rule id=\"rule_amountForGeneralManager\">.*?</rule>).*", "$1");
        String slip = desk.dmn(ROUTE)
                .replace(
                        row,
                        row.replace("&gt; 0", "[0..999]")
                                + row.replace("rule_amountForGeneralManager", "rule_more")
                                        .replace("&gt; 0", ">= 1000"));
        Answer answer = desk.propose(PROPOSER, ROUTE, slip, "reason=x");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().path("findings").toString()).contains("999.01", "BETWEEN");
    }

    @Test
    void aTableWithoutRulesIsRefused() {
        String empty = desk.dmn(ROUTE).replaceAll("(?s)<rule .*</rule>", "");
        assertThat(desk.propose(PROPOSER, ROUTE, empty, "reason=x").body().toString())
                .contains("至少要有一行");
    }

    @Test
    void aGapIsRefusedWithAnExampleAndStillTried() {
        String gap = desk.dmn(ROUTE).replaceAll("(?s)<rule id=\"rule_otherwise\">.*?</rule>", "");
        Answer proposed = desk.propose(PROPOSER, ROUTE, gap, "reason=x");

        assertThat(proposed.status()).isEqualTo(400);
        assertThat(proposed.body().path("findings").get(0).path("kind").asText())
                .isEqualTo("GAP");
        assertThat(proposed.message()).contains("金额（元）不超过 0").contains("例如");
        Answer tried = office.table(PROPOSER, "/api/limits/" + ROUTE + "/back-test", gap);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body().path("findings").get(0).path("refuses").asBoolean())
                .isTrue();
    }

    @Test
    void anOverlapIsRefusedWhereOnlyOneRuleMayApply() {
        String overlap = desk.dmn("callback-outcome").replaceFirst("&lt;= 2", "&lt;= 3");
        Answer proposed = desk.propose(PROPOSER, "callback-outcome", overlap, "reason=x");

        assertThat(proposed.status()).isEqualTo(400);
        assertThat(proposed.message()).contains("第 2 行和第 3 行都符合").contains("这种结果第几次为 3");
    }

    @Test
    void fullWidthDigitsAreAcceptedAndWrittenPlainly() {
        String wide = desk.dmn(ROUTE).replaceFirst("&gt; 0", "＞１００００");
        Answer checked = office.table(PROPOSER, "/api/limits/" + ROUTE + "/check", wide);

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.body().path("findings").isEmpty()).isTrue();
        assertThat(checked.body().path("dmn").asText()).contains("<text>&gt; 10000</text>");
    }

    @Test
    void nothingChangedIsNothingToPropose() {
        assertThat(desk.propose(PROPOSER, ROUTE, desk.dmn(ROUTE), "reason=x").status())
                .isEqualTo(400);
        // Written in another way it is the same table.
        String same = desk.dmn(ROUTE).replaceFirst("&gt; 0", "  &gt;0.00 ");
        Answer answer = desk.propose(PROPOSER, ROUTE, same, "reason=x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("相同");
        assertThat(office.table(PROPOSER, "/api/limits/" + ROUTE + "/back-test", desk.dmn(ROUTE))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 调整理由",
        "'reason=%20%20', 调整理由",
        "'reason=x&effectiveFrom=tomorrow', 生效时间",
        "'reason=x&effectiveFrom=2026-12-01', 生效时间",
        "'reason=x&effectiveFrom=2020-01-01T00:00:00%2B08:00', 生效时间",
        "'reason=x&effectiveFrom=2126-01-01T00:00:00%2B08:00', 生效时间",
        "'reason=x&effectiveFrom=%2B999999-01-01T00:00:00Z', 生效时间",
        "'reason=x%00y', 调整理由",
        "'reason=x&baseVersion=one', baseVersion"
    })
    void aProposalWithoutAReasonOrForAPastTimeIsRefused(String query, String field) {
        Answer answer = desk.propose(PROPOSER, ROUTE, desk.routeAbove("1000"), query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "'from=2026-02-30', 起",
        "'to=yesterday', 止",
        "'from=2026-02-01&to=2026-01-01', 起",
        "'from=-999999999-01-01', 起"
    })
    void aSpanThatIsNoneIsRefused(String query, String word) {
        Answer answer = office.table(PROPOSER, "/api/limits/" + ROUTE + "/back-test?" + query, desk.routeAbove("1000"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(word);
    }

    @Test
    void aBodyThatIsHugeEmptyOrNoXmlIsRefused() {
        for (String path : new String[] {"/proposals?reason=x", "/back-test", "/check"}) {
            String url = "/api/limits/" + ROUTE + path;
            Answer huge = office.table(PROPOSER, url, "<a>" + "x".repeat(10_000_000) + "</a>");
            assertThat(huge.status()).isEqualTo(400);
            assertThat(huge.message()).contains("1 MB");
            assertThat(office.table(PROPOSER, url, "").status()).isEqualTo(400);
        }
        assertThat(desk.propose(PROPOSER, ROUTE, "{\"a\":1}", "reason=x").status())
                .isEqualTo(400);
        assertThat(desk.propose(PROPOSER, ROUTE, "<a/>", "reason=x").message()).contains("DMN");
        assertThat(desk.propose(PROPOSER, ROUTE, "<script>alert(1)</script>", "reason=x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoIsNoLimitManagerReadsWhatConcernsThemAndProposesNothing() {
        String dmn = desk.routeAbove("1000");
        assertThat(office.get(null, "/api/limits").status()).isEqualTo(401);
        assertThat(office.get(CLAIMANT, "/api/limits/" + ROUTE).status()).isEqualTo(200);
        assertThat(office.get(CLAIMANT, "/api/limits/no-such-table").status()).isEqualTo(404);
        assertThat(office.get(CLAIMANT, "/api/limits/payment-audit").status()).isEqualTo(404);
        for (String person : new String[] {CLAIMANT, "chenjianhua", "admin"}) {
            assertThat(desk.propose(person, ROUTE, dmn, "reason=x").status()).isEqualTo(403);
            assertThat(office.table(person, "/api/limits/" + ROUTE + "/back-test", dmn)
                            .status())
                    .isEqualTo(403);
            assertThat(office.table(person, "/api/limits/" + ROUTE + "/check", dmn)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(office.get(CLAIMANT, "/api/limits/changes").status()).isEqualTo(404);
        assertThat(office.get(CLAIMANT, "/api/registers/limit-changes").status())
                .isIn(403, 404);
    }

    @Test
    void wordsInAReasonStayWordsEverywhere() {
        String reason = "<b onclick=x>=1+1</b>";
        String change = desk.proposed("1000", "reason=" + encoded(reason));
        assertThat(office.text(PROPOSER, "/api/limits/changes/table", "text/csv"))
                .contains(reason.substring(0, 5));
        office.send(PROPOSER, "/api/cases/" + change + "/messages/limit-change.withdrawn", "{}");

        String formula = desk.proposed("1000", "reason=" + encoded("=1+1"));
        assertThat(office.text(PROPOSER, "/api/limits/changes/table", "text/csv"))
                .contains("'=1+1");
        office.send(PROPOSER, "/api/cases/" + formula + "/messages/limit-change.withdrawn", "{}");
    }

    @Test
    void aTimeThatPassesBeforeTheApprovalIsAtOnce() {
        String soon = OffsetDateTime.now().plusSeconds(10).toString();
        String change = desk.proposed("1000", "reason=x&effectiveFrom=" + encoded(soon));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> OffsetDateTime.now().isAfter(OffsetDateTime.parse(soon)));
        desk.approve(change);
        assertThat(office.outcome(change)).isEqualTo("in-force");
    }
}
