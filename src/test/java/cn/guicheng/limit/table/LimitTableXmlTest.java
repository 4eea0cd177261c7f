package cn.guicheng.limit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from anywhere: what is a limit table is read, whatever else it is does no harm and is refused in words. */
class LimitTableXmlTest {
    private static final String FILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="n" namespace="x">
              <decision id="route" name="路线">
                <description>管付款。</description>
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="in_a" label="金额（元）"><inputExpression id="e1" typeRef="double"><text>amountInYuan</text></inputExpression></input>
                  <input id="in_c" label="类别"><inputExpression id="e2" typeRef="string"><text>category</text></inputExpression>
                    <inputValues id="v"><text>"travel", "taxi"</text></inputValues></input>
                  <output id="out" label="小时" name="hours" typeRef="integer" />
                  <rule id="rule_one">
                    <description>依据手册</description>
                    <inputEntry id="c1"><text>AMOUNT</text></inputEntry>
                    <inputEntry id="c2"><text>-</text></inputEntry>
                    <outputEntry id="c3"><text>24</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static String with(String amount) {
        return FILE.replace("AMOUNT", amount);
    }

    private static LimitTable read(String file) throws UnreadableTable {
        return LimitTableXml.read(file);
    }

    private static void refused(String file, String why) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining(why));
    }

    @Test
    void aTableIsReadAsPlainValues() throws UnreadableTable {
        LimitTable table = read(with("&gt; 0"));
        assertThat(table.inputs())
                .containsExactly(
                        new Column("in_a", "amountInYuan", "金额（元）", ValueType.YUAN, List.of()),
                        new Column("in_c", "category", "类别", ValueType.TEXT, List.of("travel", "taxi")));
        assertThat(table.outputs()).containsExactly(new Column("out", "hours", "小时", ValueType.INTEGER, List.of()));
        assertThat(table.rules()).containsExactly(new Rule("rule_one", "依据手册", List.of("> 0", ""), List.of("24")));
        assertThat(table.about()).isEqualTo("管付款。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１０００ | 1000",
                "＞＝ １０００．５０ | >= 1000.5",
                "≤500 | <= 500",
                "【1000．．5000】 | [1000..5000]",
                "（0..100） | ]0..100[",
                "not（ 5 ，6 ） | not(5, 6)",
                "－5 | -5",
                "— | ''",
                "- | ''",
                "5、6 | 5, 6",
                "10000、50 | 10000, 50",
                "1。5 | 1.5",
                "≧ 5 | >= 5",
                "> 10² | > 10²",
                "12① | 12①",
                "[1000…5000] | [1000…5000]",
                "10000，50 | 10000,50",
                "007 | 007",
                "1,0000 | 1,0000"
            })
    void cellsAreStoredInOneForm(String typed, String stored) throws UnreadableTable {
        String cell = typed.replace("<", "&lt;");
        assertThat(read(with(cell)).rules().get(0).inputs().get(0)).isEqualTo(stored);
    }

    @Test
    void whatIsBetweenQuotesStaysAsItIs() throws UnreadableTable {
        String file = with("").replace("<text>-</text>", "<text> “ａ，＞” ，\"他说“好”\",\"a\\\\\" </text>");
        assertThat(read(file).rules().get(0).inputs().get(1)).isEqualTo("\"ａ，＞\", \"他说“好”\", \"a\\\\\"");
    }

    @Test
    void reasonsMayHoldAnything() throws UnreadableTable {
        String file = with("").replace("依据手册", "<![CDATA[<b>&]]>\n“第 2 行” &lt;script&gt;");
        LimitTable table = read(file);
        assertThat(table.rules().get(0).reason()).isEqualTo("<b>&\n“第 2 行” <script>");
        assertThat(read(LimitTableXml.write(FILE, table))).isEqualTo(table);
    }

    @Test
    void aRuleMayBeCalledAsAnothersCellWouldBe() throws UnreadableTable {
        LimitTable table = read(with(""));
        LimitTable two = table.withRules(
                List.of(table.rules().get(0), new Rule("rule_one_in1", "", List.of("", "\"taxi\""), List.of("1"))));
        String written = LimitTableXml.write(FILE, two);
        assertThat(read(written)).isEqualTo(two);
        assertThatCode(() -> DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                        .buildEngine()
                        .parseDecision("route", new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8))))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsFollowedOrExpanded() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String file = "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        refused(FILE.replace("?>\n", "?>\n" + bomb), "DOCTYPE");
        refused(FILE.replace("?>\n", "?>\n" + file).replace("管付款", "&f;"), "DOCTYPE");
        refused(with("&f;"), "XML");
    }

    @Test
    void neitherDepthNorLengthHoldsAnybodyUp() {
        refused(with("<a>".repeat(100_000) + "</a>".repeat(100_000)), "XML");
        refused(with("1" + " ".repeat(1_000_000 - FILE.length()) + "x"), "超过 4000 个字");
        refused(with("").replace("<text>-</text>", "<text>\"" + "a".repeat(900_000) + "\"</text>"), "超过 4000 个字");
        refused(with("not(".repeat(200_000)), "超过 4000 个字");
        refused(with("1, ".repeat(300_000)), "超过 4000 个字");
        refused(with("x".repeat(1 << 20)), "1 MB");
        refused("", "XML");
    }

    @Test
    void longCellsOfTheLongestKindAreReadAtOnce() throws UnreadableTable {
        String texts = "\"a\",".repeat(990) + "\"" + "\\\\".repeat(10) + "\"";
        LimitTable table = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> read(
                        with("1" + " ".repeat(3_990) + "x").replace("<text>-</text>", "<text>" + texts + "</text>")));
        assertThat(table.rules().get(0).inputs().get(1)).startsWith("\"a\", \"a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "http://www.groovy-lang.org/"})
    void noScriptIsRead(String language) {
        refused(
                FILE.replace("<outputEntry id=\"c3\"", "$0 expressionLanguage=\"" + language + "\"")
                        .replace("$0", "<outputEntry id=\"c3\""),
                "脚本");
        refused(FILE.replace("namespace=\"x\"", "namespace=\"x\" expressionLanguage=\"" + language + "\""), "脚本");
    }

    @Test
    void whatElseDmnKnowsIsNoLimitTable() {
        refused(
                FILE.replace("<decision ", "<import name=\"a\" namespace=\"b\" importType=\"c\"/><decision "),
                "import");
        refused(FILE.replace("<decision ", "<businessKnowledgeModel id=\"b\"/><decision "), "businessKnowledgeModel");
        refused(FILE.replace("</decision>", "</decision><decision id=\"second\" name=\"b\"/>"), "只有一张");
        refused(
                FILE.replaceAll(
                        "(?s)<decisionTable.*</decisionTable>",
                        "<literalExpression><text>1</text></literalExpression>"),
                "没有规则表");
        refused(FILE.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"PRIORITY\""), "PRIORITY");
        refused(FILE.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\""), "aggregation");
        refused(FILE.replace("typeRef=\"integer\"", "typeRef=\"date\""), "date");
        refused("<html/>", "不是 DMN");
    }

    @Test
    void rowsAreWholeAndHaveIdsOfTheirOwn() {
        refused(FILE.replace("<inputEntry id=\"c2\"><text>-</text></inputEntry>", ""), "格数");
        refused(FILE.replace(" id=\"rule_one\"", ""), "编号");
        refused(FILE.replace(" id=\"rule_one\"", " id=\"a b\""), "编号");
        refused(FILE.replace("id=\"c2\"", "id=\"c1\""), "“c1”用了两次");
        String rule = FILE.replaceAll("(?s).*(<rule .*</rule>).*", "$1");
        refused(FILE.replace("</rule>", "</rule>" + rule.replaceAll("\"c(\\d)\"", "\"x$1\"")), "第 2 行与前面的一行编号相同");
        String many = String.join(
                "",
                IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                rule.replace("rule_one", "r" + i).replaceAll("\"c(\\d)\"", "\"" + "x" + i + "_$1\""))
                        .toList());
        refused(FILE.replace("</rule>", "</rule>" + many), "不得超过 1000 行");
    }
}
