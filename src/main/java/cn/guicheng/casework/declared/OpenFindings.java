package cn.guicheng.casework.declared;

import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.OpenOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is wrong with what a register calls open about somebody, and with the steps that show what is. */
@Component
record OpenFindings(ObjectProvider<TakenNames> taken) implements ModelFindings {
    @Override
    public List<String> of(ModelUnderCheck checked) {
        List<String> findings = new ArrayList<>();
        Declarations.registers(checked.model(), checked.fields())
                .forEach(
                        register -> check(register, new RegisterProperties(checked.model(), register.key()), findings));
        checked.model()
                .elementsWith(OpenOf.PROPERTY)
                .forEach((step, text) -> check(step, OpenOf.parse(text), checked, findings));
        return findings;
    }

    private static void check(DeclaredRegister register, RegisterProperties said, List<String> findings) {
        if (said.get("open").isEmpty()) {
            return;
        }
        String place = said.name("open");
        if (register.open().columns().isEmpty()) {
            findings.add("%s：“%s”须写成“栏目 in 状态, 状态”，如 person in open。"
                    .formatted(place, said.get("open").orElseThrow()));
        }
        register.open().columns().forEach(name -> {
            Optional<DeclaredColumn> column = register.column(name);
            if (column.filter(found -> found.kind() == ColumnKind.PERSON).isEmpty()) {
                findings.add("%s：栏目“%s”没有写，或不是人员；请写一个种类为 person 的栏目。".formatted(place, name));
            }
        });
        register.open().states().stream()
                .filter(state -> !register.states().containsKey(state))
                .forEach(state ->
                        findings.add("%s：%s 中没有状态“%s”；请补上它的名称，或改用已有的状态。".formatted(place, said.name("states"), state)));
    }

    private void check(String step, OpenOf shown, ModelUnderCheck checked, List<String> findings) {
        if (!checked.knowsVariable(shown.variable())) {
            findings.add("%s：openOf 中没有“%s”这个变量；请写“变量”或“变量 in 登记簿, 登记簿”，变量里是人。".formatted(step, shown.variable()));
        }
        shown.registers().stream()
                .filter(register -> !exists(register, checked))
                .forEach(register -> findings.add("%s：openOf 中没有“%s”这本登记簿；请写登记簿的名字。".formatted(step, register)));
    }

    private boolean exists(String register, ModelUnderCheck checked) {
        return taken.stream().anyMatch(names -> names.isTaken(register))
                || Stream.concat(Stream.of(checked.model()), checked.others().stream())
                        .flatMap(model -> Declarations.registers(model, List.<FormField>of()).stream())
                        .anyMatch(declared -> declared.name().equals(register));
    }
}
