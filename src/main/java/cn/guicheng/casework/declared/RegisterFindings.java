package cn.guicheng.casework.declared;

import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is wrong with the register that a model declares: its name, its states, and what its elements do with them. */
@Component
record RegisterFindings(ObjectProvider<TakenNames> taken) implements ModelFindings {
    @Override
    public List<String> of(ModelUnderCheck checked) {
        ProcedureModel model = checked.model();
        List<String> findings = new ArrayList<>();
        RegisterProperties.keys(model).forEach(key -> check(new RegisterProperties(model, key), checked, findings));
        Set<String> keys = RegisterProperties.keys(model).stream()
                .filter(key -> new RegisterProperties(model, key).title().isPresent())
                .collect(Collectors.toSet());
        model.elementsWith(StateChange.PROPERTY).keySet().stream()
                .filter(element ->
                        !keys.contains(RegisterProperties.of(model, element).key()))
                .forEach(element -> findings.add(element + "：register.state 所指的登记簿没有写；请写流程的 register，或删去这一项。"));
        model.elementsWith(RegisterProperties.PROPERTY).forEach((element, key) -> {
            if (!keys.contains(key.strip())) {
                findings.add("%s：没有 register/%s 这个登记簿；请改正，或删去这一项。".formatted(element, key.strip()));
            }
        });
        return findings;
    }

    private void check(RegisterProperties said, ModelUnderCheck checked, List<String> findings) {
        if (said.title().isEmpty()) {
            withoutRegister(said, findings);
            return;
        }
        Optional<DeclaredRegister> register = Declarations.register(said, checked.fields());
        if (register.isEmpty()) {
            findings.add("%s：“%s”须写成“名字 标题”，名字用小写字母、数字和连字符，如 seals-used 用章登记簿。"
                    .formatted(said.name(), said.title().orElseThrow()));
            return;
        }
        checkName(said, register.get(), checked, findings);
        checkRows(said, register.get(), checked, findings);
        checkStates(said, register.get(), checked, findings);
    }

    private static void withoutRegister(RegisterProperties said, List<String> findings) {
        said.model().properties().keySet().stream()
                .filter(property -> property.startsWith(said.name() + "."))
                .forEach(property -> findings.add("%s：流程没有登记簿；请写 %s = 名字 标题，或删去这一项。".formatted(property, said.name())));
    }

    private static void checkRows(
            RegisterProperties said, DeclaredRegister register, ModelUnderCheck checked, List<String> findings) {
        String list = register.rows().list();
        if (list != null && !checked.knowsVariable(list)) {
            findings.add("%s：没有“%s”这个列表；请写 time，或表单中一个列表的名字。".formatted(said.name("each"), list));
        }
    }

    private void checkName(
            RegisterProperties said, DeclaredRegister register, ModelUnderCheck checked, List<String> findings) {
        if (taken.stream().anyMatch(names -> names.isTaken(register.name()))) {
            findings.add("%s：程序已有登记簿“%s”；请换一个名字。".formatted(said.name(), register.name()));
        }
        checked.others().stream()
                .filter(other -> !other.key().equals(register.procedure()))
                .filter(other -> Declarations.registers(other, List.<FormField>of()).stream()
                        .anyMatch(theirs -> theirs.name().equals(register.name())))
                .forEach(other -> findings.add(
                        "%s：流程 %s 已有登记簿“%s”；请换一个名字。".formatted(said.name(), other.key(), register.name())));
        if (said.columns().isEmpty()) {
            findings.add("%s：登记簿没有栏目；请写 %s<名字> = 标题。".formatted(said.name(), said.name("column.")));
        }
    }

    private static void checkStates(
            RegisterProperties said, DeclaredRegister register, ModelUnderCheck checked, List<String> findings) {
        ProcedureModel model = checked.model();
        Map<String, String> states = register.states();
        if (states.isEmpty() && said.get("states").isPresent()) {
            findings.add(said.name("states") + "：须写成“状态 名称, 状态 名称”，如 requested 已申请, ordered 已下单。");
        }
        model.elementsWith(StateChange.PROPERTY).forEach((element, text) -> {
            if (RegisterProperties.of(model, element).key().equals(register.key())) {
                check(element, StateChange.parse(text), said.name("states"), states, checked, findings);
            }
        });
        register.columns().stream()
                .filter(column -> column.source().is(ColumnSource.Kind.STATE) && states.isEmpty())
                .forEach(column -> findings.add(
                        "%s：没有写各状态的名称；请写 %s。".formatted(said.name("column." + column.name()), said.name("states"))));
    }

    private static void check(
            String element,
            StateChange change,
            String property,
            Map<String, String> states,
            ModelUnderCheck checked,
            List<String> findings) {
        change.named().stream()
                .filter(state -> !states.containsKey(state))
                .forEach(
                        state -> findings.add("%s：%s 中没有状态“%s”；请补上它的名称，或改用已有的状态。".formatted(element, property, state)));
        if (change.count() != null && !checked.knowsVariable(change.count())) {
            findings.add("%s：register.state 中没有“%s”这个变量；请写一个数的变量。".formatted(element, change.count()));
        }
    }
}
