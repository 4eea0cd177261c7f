package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.LimitTable;
import java.util.ArrayList;
import java.util.List;

/** Whether a proposed table is the same table: its columns are a contract with the models. */
final class FrameCheck {
    private FrameCheck() {}

    static List<Finding> check(LimitTable live, LimitTable proposed) {
        if (!live.key().equals(proposed.key())) {
            return List.of(columns(
                    "这是规则表“%s”（%s），不是“%s”（%s）。".formatted(proposed.name(), proposed.key(), live.name(), live.key()),
                    null));
        }
        List<Finding> findings = new ArrayList<>();
        if (!live.name().equals(proposed.name())) {
            findings.add(columns("规则表的名称不能改：应为“%s”。".formatted(live.name()), null));
        }
        if (live.hitPolicy() != proposed.hitPolicy()) {
            findings.add(columns("命中方式不能改：应为 %s。".formatted(live.hitPolicy()), null));
        }
        compare("条件", live.inputs(), proposed.inputs(), findings);
        compare("结果", live.outputs(), proposed.outputs(), findings);
        if (findings.isEmpty() && proposed.rules().isEmpty()) {
            findings.add(new Finding(Kind.RULES, true, "规则表至少要有一行。", List.of(), null, List.of()));
        }
        return findings;
    }

    private static void compare(String what, List<Column> live, List<Column> proposed, List<Finding> findings) {
        if (live.size() != proposed.size()) {
            findings.add(columns("%s栏不能增减：应有 %d 栏，现有 %d 栏。".formatted(what, live.size(), proposed.size()), null));
            return;
        }
        for (int i = 0; i < live.size(); i++) {
            if (!live.get(i).equals(proposed.get(i))) {
                findings.add(columns(
                        "%s栏“%s”的编号、名称、类型、取值和次序不能改：流程靠它们取值。"
                                .formatted(what, live.get(i).label()),
                        live.get(i).id()));
            }
        }
    }

    private static Finding columns(String message, String column) {
        return new Finding(Kind.COLUMNS, true, message, List.of(), column, List.of());
    }
}
