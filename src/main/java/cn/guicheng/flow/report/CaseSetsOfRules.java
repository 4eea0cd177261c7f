package cn.guicheng.flow.report;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.flow.figures.RunsWith;
import cn.guicheng.flow.report.CaseSets.Asked;
import cn.guicheng.flow.report.CaseSets.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Sets of cases by what tables and people decided in them. */
@Component
record CaseSetsOfRules(DecisionTables tables, Procedures procedures) {
    private static final String DEFINITION = "decisionDefinitionId";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    Map<String, Kind> kinds() {
        return Map.of("rule", this::rule, "near", this::near, "decision", this::decision);
    }

    private CaseSet rule(Asked asked) {
        String rule = asked.get("rule");
        String what = rule.isEmpty() ? "没有一行规则适用" : "按规则 %s 判定".formatted(rule);
        return new CaseSet(
                asked.in("经《%s》%s的单据（一份单据可以判定几次）".formatted(table(asked), what)),
                RunsWith.rule(asked.get(DEFINITION), rule, asked.days()));
    }

    private CaseSet near(Asked asked) {
        BigDecimal limit = limit(asked.get("limit"));
        return new CaseSet(
                asked.in("经《%s》判定、数值在 %s 上下百分之十以内的单据（一份单据可以判定几次）".formatted(table(asked), RulesReader.plain(limit))),
                RunsWith.near(asked.get(DEFINITION), asked.get("input"), limit, asked.days()));
    }

    private CaseSet decision(Asked asked) {
        String task = asked.get("task");
        String decision = asked.get("decision");
        Procedure owner = Procedures.ownerOf(task, procedures.withCalled(asked.procedure()));
        return new CaseSet(
                asked.in("“%s”办理结果为“%s”的单据（一份单据可以有几次）"
                        .formatted(owner.taskName(task, task), owner.decisionName(task, decision))),
                RunsWith.decided(task, decision, Procedures.called(asked.procedure()), asked.days()));
    }

    private String table(Asked asked) {
        return tables.find(asked.get(DEFINITION))
                .map(table -> "%s 第 %d 版".formatted(table.name(), table.version()))
                .orElse("已不存在的规则表");
    }

    private static BigDecimal limit(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.invalid("limit", "须为数字。");
        }
        return new BigDecimal(text);
    }
}
