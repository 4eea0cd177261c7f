package cn.guicheng.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.check.Finding;
import cn.guicheng.limit.check.TableCheck;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.TableChange;
import cn.guicheng.limit.table.TableDifference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables that the program ships: in order, understood, and spoken of in the office's words. */
@OnH2
class ShippedTablesTest {
    @Autowired
    TableVersions versions;

    @Autowired
    TableReviews reviews;

    @Autowired
    TableWords words;

    @Autowired
    GovernedProcedures governed;

    @Test
    void noneHasAGapAnOverlapOrARuleThatIsNeverUsed() { // Rows that say what the last one says anyway are allowed.
        assertThat(versions.inForce()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(version -> {
            LimitTable table = reviews.table(version);
            assertThat(TableCheck.check(table, table, words.of(version.key())))
                    .filteredOn(finding -> finding.kind() != Finding.Kind.REDUNDANT)
                    .extracting(Finding::message)
                    .isEmpty();
        });
    }

    @Test
    void eachIsWrittenAsItWasRead() throws Exception {
        for (Version version : versions.inForce()) {
            String file = versions.dmn(version);
            LimitTable table = LimitTableXml.read(file);
            assertThat(LimitTableXml.read(LimitTableXml.write(file, table))).isEqualTo(table);
        }
    }

    @Test
    void eachGovernsAProcedureThatBindsIt() {
        // The table of dates waits for procedures that are started by it.
        assertThat(versions.inForce())
                .filteredOn(version -> !version.key().equals("due-dates"))
                .allSatisfy(version -> assertThat(governed.of(version.key())).isNotEmpty());
        assertThat(governed.of("walk-dates")).extracting(model -> model.key()).containsExactly("meter-reading");
        assertThat(governed.of("reading-rooms"))
                .extracting(model -> model.key())
                .containsExactly("bench-lending");
        assertThat(governed.of("payment-route"))
                .extracting(model -> model.key())
                .containsExactly("payment-approval");
        // Whoever hands in a claim takes part in the payment that it calls.
        assertThat(governed.concern("payment-route", List.of("engineering"))).isTrue();
        assertThat(governed.concern("payment-route", List.of("no-such-group"))).isFalse();
    }

    @Test
    void theirValuesAreCalledAsInTheFormsAndModels() {
        LimitTable route = table("payment-route");
        assertThat(words.of("payment-route").of(route.inputs().get(1))).containsEntry("work-injury", "工伤借款");
        LimitTable triage = table("complaint-triage");
        assertThat(words.of("complaint-triage").of(triage.outputs().get(1)))
                .containsEntry("none", "不须批准")
                .containsEntry("general-manager", "总经理")
                .hasSize(3);
        LimitTable dispatch = table("complaint-dispatch");
        assertThat(words.of("complaint-dispatch").of(dispatch.outputs().get(0))).containsEntry("engineering", "工程维护部");
    }

    @Test
    void cellsReadAsAPersonWouldSayThem() {
        LimitTable route = table("payment-route");
        ColumnWords say = new ColumnWords(words.of("payment-route"));
        assertThat(say.cell(route.inputs().get(0), "> 1000", true)).isEqualTo("超过 1000");
        assertThat(say.cell(route.inputs().get(0), "[1000..5000[", true)).isEqualTo("不低于 1000、小于 5000");
        assertThat(say.cell(route.inputs().get(0), "< 10, >= 20", true)).isEqualTo("小于 10或不低于 20");
        assertThat(say.cell(route.inputs().get(1), "not(\"travel\", \"taxi\")", true))
                .isEqualTo("除“差旅费或出租车费”以外");
        assertThat(say.cell(route.inputs().get(2), "true", true)).isEqualTo("是");
        assertThat(say.cell(route.inputs().get(2), "", true)).isEqualTo("不限");
    }

    @Test
    void whatIsAddedRemovedAndMovedIsSaidOnce() {
        LimitTable before = table("payment-route");
        List<Rule> rules = new ArrayList<>(before.rules());
        rules.add(0, rules.remove(2));
        rules.remove(1);
        rules.add(new Rule("rule_new", "设定", List.of("> 5", "", ""), List.of("true", "false", "false")));
        LimitTable after = new LimitTable(
                before.key(),
                before.name(),
                before.about(),
                before.hitPolicy(),
                before.inputs(),
                before.outputs(),
                rules);

        List<TableChange> changes = TableDifference.between(before, after, words.of("payment-route"));
        assertThat(changes).extracting(TableChange::kind).containsExactly("moved", "added", "removed");
        assertThat(changes.get(0).before()).matches("原第 [23] 行");
        assertThat(changes.get(1).after()).isEqualTo("金额（元） 超过 5 → 须总经理审批 是，须附专题报告 否，须安全科认定 否");
        assertThat(changes.get(2).row()).isEqualTo("原第 1 行");
    }

    private LimitTable table(String key) {
        return reviews.table(versions.inForce(key).orElseThrow());
    }
}
