package cn.guicheng.casework.declared;

import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is wrong with the columns of the register that a model declares: names, kinds, and where they come from. */
@Component
class ColumnFindings implements ModelFindings {
    @Override
    public List<String> of(ModelUnderCheck checked) {
        List<String> findings = new ArrayList<>();
        for (String key : RegisterProperties.keys(checked.model())) {
            RegisterProperties said = new RegisterProperties(checked.model(), key);
            boolean ofLines = DeclaredRows.parse(said.get("each").orElse(null)).is(DeclaredRows.Kind.EACH_LINE);
            said.columns().forEach((name, text) -> {
                String property = said.name("column." + name);
                if (Declarations.COLUMN_NAME.matcher(name).matches()) {
                    check(property, name, text, checked, findings);
                    checkLine(property, name, text, ofLines, findings);
                } else {
                    findings.add(property + "：栏目的名字只用英文字母和数字，以字母开头；请改名。");
                }
            });
        }
        return findings;
    }

    private static void check(
            String property, String name, String text, ModelUnderCheck checked, List<String> findings) {
        Matcher parts = Declarations.COLUMN_TEXT.matcher(text);
        if (!parts.matches() || parts.group(1).isEmpty()) {
            findings.add(property + "：没有标题；请写成“标题; 种类 = 来源”，种类和来源可以不写。");
            return;
        }
        String kind = parts.group(2);
        if (kind != null && ColumnKind.called(kind).isEmpty()) {
            findings.add("%s：没有“%s”这个种类；请用 %s 之一。".formatted(property, kind, kinds()));
        }
        ColumnSource source = ColumnSource.parse(
                name, parts.group(3) == null ? null : parts.group(3).strip());
        switch (source.kind()) {
            case SIGNER, SIGNED_AT -> {
                if (!checked.hasUserTask(source.name())) {
                    findings.add("%s：流程中没有任务“%s”；请写流程图中一个用户任务的 id。".formatted(property, source.name()));
                }
            }
            case VARIABLE -> {
                if (!checked.knowsVariable(source.name())) {
                    findings.add("%s：没有“%s”这个变量；请写表单中一个字段或流程中一个变量的名字。".formatted(property, source.name()));
                }
            }
            case UNKNOWN ->
                findings.add("%s：来源“%s”无法理解；请写 starter、signer 任务、time 任务、entered、line、line 栏、numbered 或一个变量的名字。"
                        .formatted(property, source.name()));
            default -> {}
        }
    }

    private static void checkLine(String property, String name, String text, boolean ofLines, List<String> findings) {
        Matcher parts = Declarations.COLUMN_TEXT.matcher(text);
        String source = parts.matches() ? parts.group(3) : null;
        if (source != null && ColumnSource.parse(name, source.strip()).is(ColumnSource.Kind.LINE) && !ofLines) {
            findings.add(property + "：登记簿不是列表的每行一行；请写 register.each = 列表，或改来源。");
        }
    }

    private static String kinds() {
        return Arrays.stream(ColumnKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("、"));
    }
}
