package cn.guicheng.casework.declared;

import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is wrong with the register that a model declares: its name, its states, and what its elements do with them. */
@Component
record RegisterFindings(ObjectProvider<TakenNames> taken) implements ModelFindings {
    @Override
    public List<String> of(ModelUnderCheck checked) {
        ProcedureModel model = checked.model();
        List<String> findings = new ArrayList<>();
        if (model.property(Declarations.REGISTER).isEmpty()) {
            withoutRegister(model, findings);
            return findings;
        }
        Optional<DeclaredRegister> register = Declarations.register(model, checked.fields());
        if (register.isEmpty()) {
            findings.add("register：“%s”须写成“名字 标题”，名字用小写字母、数字和连字符，如 seals-used 用章登记簿。"
                    .formatted(model.property(Declarations.REGISTER).orElseThrow()));
            return findings;
        }
        checkName(register.get(), checked, findings);
        checkStates(register.get(), model, findings);
        return findings;
    }

    private static void withoutRegister(ProcedureModel model, List<String> findings) {
        model.properties().keySet().stream()
                .filter(property -> property.startsWith(Declarations.REGISTER + "."))
                .forEach(property -> findings.add(property + "：流程没有登记簿；请写 register = 名字 标题，或删去这一项。"));
        model.elementsWith(StateChange.PROPERTY)
                .keySet()
                .forEach(element -> findings.add(element + "：register.state 所指的登记簿没有写；请写流程的 register，或删去这一项。"));
    }

    private void checkName(DeclaredRegister register, ModelUnderCheck checked, List<String> findings) {
        if (taken.stream().anyMatch(names -> names.isTaken(register.name()))) {
            findings.add("register：程序已有登记簿“%s”；请换一个名字。".formatted(register.name()));
        }
        checked.others().stream()
                .filter(other -> !other.key().equals(register.procedure()))
                .filter(other -> Declarations.register(other, List.<FormField>of())
                        .filter(theirs -> theirs.name().equals(register.name()))
                        .isPresent())
                .forEach(other ->
                        findings.add("register：流程 %s 已有登记簿“%s”；请换一个名字。".formatted(other.key(), register.name())));
        if (checked.model().properties().keySet().stream().noneMatch(name -> name.startsWith(Declarations.COLUMN))) {
            findings.add("register：登记簿没有栏目；请写 register.column.<名字> = 标题。");
        }
    }

    private static void checkStates(DeclaredRegister register, ProcedureModel model, List<String> findings) {
        Map<String, String> states = register.states();
        if (states.isEmpty() && model.property("register.states").isPresent()) {
            findings.add("register.states：须写成“状态 名称, 状态 名称”，如 requested 已申请, ordered 已下单。");
        }
        model.elementsWith(StateChange.PROPERTY).forEach((element, text) -> {
            StateChange change = StateChange.parse(text);
            List<String> named = new ArrayList<>(change.leaving());
            named.add(change.state());
            named.stream()
                    .filter(state -> !states.containsKey(state))
                    .sorted()
                    .forEach(state ->
                            findings.add("%s：register.states 中没有状态“%s”；请补上它的名称，或改用已有的状态。".formatted(element, state)));
        });
        register.columns().stream()
                .filter(column -> column.source().is(ColumnSource.Kind.STATE) && states.isEmpty())
                .forEach(column ->
                        findings.add("register.column.%s：没有写各状态的名称；请写 register.states。".formatted(column.name())));
    }
}
