package cn.guicheng.casework.declared;

import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is wrong with what a model declares may be held once. */
@Component
class HoldFindings implements ModelFindings {
    @Override
    public List<String> of(ModelUnderCheck checked) {
        List<String> findings = new ArrayList<>();
        checked.model().properties().forEach((property, text) -> {
            if (property.startsWith(Declarations.HOLD)) {
                Optional<DeclaredHold> hold =
                        DeclaredHold.parse(property.substring(Declarations.HOLD.length()), text, Set.of());
                hold.ifPresentOrElse(
                        declared -> check(property, declared, checked, findings),
                        () -> findings.add(
                                "%s：“%s”无法理解；请写成“名称; value 变量”或“名称; days 谁 起日 止日”，后面可以加“; until end”或“; once in case”。"
                                        .formatted(property, text)));
            }
        });
        return findings;
    }

    private static void check(String property, DeclaredHold hold, ModelUnderCheck checked, List<String> findings) {
        hold.variables().stream()
                .filter(variable -> !checked.knowsVariable(variable))
                .forEach(variable -> findings.add("%s：没有“%s”这个变量；请写表单中一个字段或流程中一个变量的名字。".formatted(property, variable)));
        if (hold.days() && hold.until() == DeclaredHold.Until.ONCE_IN_CASE) {
            findings.add(property + "：一段日子不能写 once in case；请删去，或改用 value。");
        }
    }
}
