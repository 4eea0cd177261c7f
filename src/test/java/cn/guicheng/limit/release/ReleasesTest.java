package cn.guicheng.limit.release;

import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.procedure.limitchange.LimitDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a release brings and what it leaves: shipped now, shipped the last time, and in force; on both databases. */
abstract class ReleasesTest {
    @OnH2
    static class OnH2Test extends ReleasesTest {}

    @OnPostgres
    static class OnPostgresTest extends ReleasesTest {}

    private static final String TABLE = "drift-test";

    @Autowired
    Releases releases;

    @Autowired
    TableVersions versions;

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    JdbcClient jdbc;

    private LimitDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new LimitDesk(office, repositoryService);
        releases.bring(TABLE, shipped(100));
    }

    @AfterEach
    void restore() {
        desk.restore();
        forgetWhatWasShipped();
    }

    @Test
    void theFirstTimeItIsSeeded() {
        assertThat(inForce()).isEqualTo(1);
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("seeded");
    }

    @Test
    void theSameReleaseAgainChangesNothingHoweverItIsWritten() {
        releases.bring(TABLE, shipped(100));
        releases.bring(TABLE, shipped(100).replace("><", ">\n   <").replace("&gt; 100", "&gt;100.0"));
        assertThat(inForce()).isEqualTo(1);
    }

    @Test
    void whatNobodyTouchedComesIntoForceWithTheRelease() {
        releases.bring(TABLE, shipped(200));
        assertThat(inForce()).isEqualTo(2);
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("brought");
        releases.bring(TABLE, shipped(200));
        assertThat(inForce()).isEqualTo(2);
        assertThat(table().path("origin").asText()).isEqualTo("release");
    }

    @Test
    void whatManagersChangedStaysWhileTheReleaseSaysNothingNew() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(100));
        assertThat(inForce()).isEqualTo(2);
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
    }

    @Test
    void whatBothChangedStaysAndADraftWaits() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(200));

        assertThat(inForce()).isEqualTo(2);
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("kept");
        JsonNode draft = table().path("draft");
        assertThat(draft.path("difference").get(0).path("before").asText()).isEqualTo("超过 100");
        assertThat(draft.path("difference").get(0).path("after").asText()).isEqualTo("超过 200");
        assertThat(draft.path("ownDifference").get(0).path("after").asText()).isEqualTo("超过 150");
        releases.bring(TABLE, shipped(200));
        assertThat(table().path("hasDraft").asBoolean()).isTrue();
        assertThat(inForce()).isEqualTo(2);
    }

    @Test
    void theLimitManagersHearOfADraftAtOnceAndOnce() {
        managersChangeTo(150);
        String before = "select recipient from notice where kind = 'needs-action' and text like ? order by recipient";
        int earlier = told(before).size();
        releases.bring(TABLE, shipped(210));
        releases.bring(TABLE, shipped(210));
        assertThat(told(before)).hasSize(earlier + 2).contains("hewei", "jiangnan");
    }

    private List<String> told(String query) {
        return jdbc.sql(query)
                .param("规则表“%”：随程序升级带来的改动等您决定%")
                .query(String.class)
                .list();
    }

    @Test
    void aDraftEndsWhenItIsDroppedByALimitManager() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(200));

        String draft = "/api/limits/" + TABLE + "/draft";
        assertThat(office.call("DELETE", "chenjianhua", draft, "").status()).isEqualTo(403);
        assertThat(office.call("DELETE", "hewei", draft, "").status()).isEqualTo(204);
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
        releases.bring(TABLE, shipped(200));
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
    }

    @Test
    void aDraftEndsWhenWhatTheReleaseWantedIsInForceByTwoPeople() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(200));
        String proposed = desk.propose(
                        "hewei", TABLE, table().path("draft").path("shipped").asText(), "reason=x")
                .body()
                .path("caseNumber")
                .asText();
        desk.approve(proposed);

        assertThat(inForce()).isEqualTo(3);
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
    }

    @Test
    void whatBothChangedAlikeIsNoMatter() {
        managersChangeTo(200);
        releases.bring(TABLE, shipped(200));
        assertThat(inForce()).isEqualTo(2);
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("unchanged");
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
    }

    @Test
    void aReleaseInForceEndsProposalsDrawnUpBeforeIt() {
        String open = desk.propose("hewei", TABLE, shipped(150), "reason=x")
                .body()
                .path("caseNumber")
                .asText();
        releases.bring(TABLE, shipped(200));
        assertThat(office.outcome(open)).isEqualTo("stale");
    }

    @Test
    void otherColumnsAreNeededByTheModelsAndTheManagersTableIsSetAside() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(200).replace("name=\"result\"", "name=\"verdict\""));
        assertThat(inForce()).isEqualTo(3);
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("replaced");
        JsonNode draft = table().path("draft");
        assertThat(draft.path("setAside").asInt()).isEqualTo(2);
        assertThat(draft.at("/ownDifference/0/before").asText()).isEqualTo("超过 100");
        assertThat(draft.at("/ownDifference/0/after").asText()).isEqualTo("超过 150");
    }

    @Test
    void whatWasDeletedInAnEmergencyIsSeededAgain() {
        desk.restore();
        assertThat(versions.inForce(TABLE)).isEmpty();
        releases.bring(TABLE, shipped(100));
        assertThat(inForce()).isEqualTo(1);
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("seeded");
    }

    @Test
    void aTableDeployedInAnEmergencyIsItsTableWhateverItsFileIsCalledAndStays() {
        deploy(shipped(170), "somebody");
        assertThat(inForce()).isEqualTo(2);
        assertThat(table().path("origin").asText()).isEqualTo("emergency");
        releases.bring(TABLE, shipped(200));
        assertThat(inForce()).isEqualTo(2);
        assertThat(table().path("hasDraft").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeReadStaysAndStopsNoStart() {
        deploy(shipped(170).replace("typeRef=\"double\"", "typeRef=\"date\""), "somebody");
        releases.bring(TABLE, shipped(200));
        assertThat(inForce()).isEqualTo(2);
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("kept");
    }

    @Test
    void whatAnEarlierProgramBroughtBeforeItKeptARegisterIsNobodyElses() {
        forgetWhatWasShipped();
        releases.bring(TABLE, shipped(100));
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("unchanged");
        assertThat(inForce()).isEqualTo(1);

        forgetWhatWasShipped();
        releases.bring(TABLE, shipped(200));
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("brought");
        assertThat(inForce()).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseBroughtBeforeThereWasARegisterStays() {
        deploy(shipped(170), "somebody");
        forgetWhatWasShipped();
        releases.bring(TABLE, shipped(200));
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("kept");
        assertThat(inForce()).isEqualTo(2);
        assertThat(table().at("/draft/difference/0/before").asText()).isEqualTo("超过 170");
    }

    @Test
    void theNextReleaseAddsToADraftThatStillWaits() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(200));
        releases.bring(TABLE, shipped(300));
        JsonNode draft = table().path("draft");
        assertThat(draft.at("/difference/0/before").asText()).isEqualTo("超过 100");
        assertThat(draft.at("/difference/0/after").asText()).isEqualTo("超过 300");
    }

    @Test
    void aDraftEndsWhenTheNextReleaseTakesItBackOrSaysWhatManagersSay() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(200));
        releases.bring(TABLE, shipped(100));
        assertThat(table().path("hasDraft").asBoolean()).isFalse();

        releases.bring(TABLE, shipped(200));
        assertThat(table().path("hasDraft").asBoolean()).isTrue();
        releases.bring(TABLE, shipped(150));
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
        assertThat(inForce()).isEqualTo(2);
    }

    @Test
    void anotherWordingOfTheColumnsComesWithTheReleaseAndTheManagersRowsStand() {
        managersChangeTo(150);
        releases.bring(TABLE, reworded(shipped(100)));

        assertThat(inForce()).isEqualTo(3);
        assertThat(table().path("name").asText()).isEqualTo("试验表");
        assertThat(table().at("/columns/0/label").asText()).isEqualTo("总额（元）");
        assertThat(table().path("dmn").asText()).contains("&gt; 150");
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("kept");
    }

    @Test
    void aDraftInAnotherWordingCanBeProposedAndEndsThen() {
        managersChangeTo(150);
        releases.bring(TABLE, reworded(shipped(200)));
        JsonNode draft = table().path("draft");
        assertThat(draft.at("/difference/0/before").asText()).isEqualTo("超过 100");
        assertThat(draft.at("/difference/0/after").asText()).isEqualTo("超过 200");
        assertThat(draft.at("/ownDifference/0/after").asText()).isEqualTo("超过 150");

        desk.approve(desk.propose("hewei", TABLE, draft.path("shipped").asText(), "reason=x")
                .body()
                .path("caseNumber")
                .asText());
        assertThat(table().path("hasDraft").asBoolean()).isFalse();
        assertThat(inForce()).isEqualTo(4);
    }

    @Test
    void anotherHitPolicyIsAnotherTableForTheModels() {
        managersChangeTo(150);
        releases.bring(TABLE, shipped(100).replace("\"FIRST\"", "\"RULE ORDER\""));
        assertThat(releases.find(TABLE).orElseThrow().effect()).isEqualTo("replaced");
    }

    @Test
    void nodesThatStartTogetherBringItOnce() throws Exception {
        together(bringing(300));
        assertThat(inForce()).isEqualTo(2);
        restore();
        together(bringing(100));
        assertThat(inForce()).isEqualTo(1);
    }

    private List<Callable<Void>> bringing(int limit) {
        return IntStream.range(0, 4)
                .mapToObj(node -> (Callable<Void>) () -> {
                    releases.bring(TABLE, shipped(limit));
                    return null;
                })
                .toList();
    }

    private void managersChangeTo(int limit) {
        String change = desk.propose("hewei", TABLE, shipped(limit), "reason=x")
                .body()
                .path("caseNumber")
                .asText();
        desk.approve(change);
    }

    private void deploy(String dmn, String source) {
        repositoryService
                .createDeployment()
                .source(source)
                .addString("by-hand.dmn", dmn)
                .deploy();
    }

    private void forgetWhatWasShipped() {
        jdbc.sql("delete from limit_release where limit_table = ?").param(TABLE).update();
    }

    private static String reworded(String dmn) {
        return dmn.replace("试验", "试验表").replace("金额（元）", "总额（元）");
    }

    private int inForce() {
        return versions.inForce(TABLE).orElseThrow().number();
    }

    private JsonNode table() {
        return office.get("hewei", "/api/limits/" + TABLE).body();
    }

    private static String shipped(int limit) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="d">\
                <decision id="drift-test" name="试验" camunda:historyTimeToLive="P10D"><decisionTable id="t" hitPolicy="FIRST">\
                <input id="i" label="金额（元）"><inputExpression id="ie" typeRef="double"><text>amountInYuan</text></inputExpression></input>\
                <output id="o" label="结果" name="result" typeRef="boolean"/>\
                <rule id="rule_above"><inputEntry id="a1"><text>&gt; %d</text></inputEntry>\
                <outputEntry id="a2"><text>true</text></outputEntry></rule>\
                <rule id="rule_else"><inputEntry id="b1"><text></text></inputEntry>\
                <outputEntry id="b2"><text>false</text></outputEntry></rule>\
                </decisionTable></decision></definitions>"""
                .formatted(limit);
    }
}
