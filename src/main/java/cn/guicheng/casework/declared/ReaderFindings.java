package cn.guicheng.casework.declared;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is wrong with who may read the register that a model declares. */
@Component
record ReaderFindings(KnownGroups groups) implements ModelFindings {

    @Override
    public List<String> of(ModelUnderCheck checked) {
        List<String> findings = new ArrayList<>();
        for (DeclaredRegister register : Declarations.registers(checked.model(), checked.fields())) {
            RegisterProperties said = new RegisterProperties(checked.model(), register.key());
            String readers = said.name("readers");
            if (said.get("readers").isEmpty()) {
                findings.add(readers + "：没有写谁可以查阅；请写岗位或部门的 id、table 规则表.输出、own 栏目 或 heads 栏目。");
            }
            check(readers, register, checked, findings);
        }
        return findings;
    }

    private void check(String place, DeclaredRegister register, ModelUnderCheck checked, List<String> findings) {
        DeclaredReaders readers = register.readers();
        readers.unknown()
                .forEach(reader -> findings.add(
                        "%s：“%s”无法理解；请写岗位或部门的 id、table 规则表.输出、own 栏目 或 heads 栏目。".formatted(place, reader)));
        readers.groups().stream()
                .filter(group -> !groups.test(group))
                .forEach(group -> findings.add("%s：没有“%s”这个岗位或部门；请写组织中有的 id。".formatted(place, group)));
        readers.tables().forEach(named -> check(place, named, checked, findings));
        readers.own().forEach(column -> checkPerson(place, "own", column, register, findings));
        readers.heads().forEach(column -> checkPerson(place, "heads", column, register, findings));
    }

    private static void check(
            String place, DeclaredReaders.TableOutput named, ModelUnderCheck checked, List<String> findings) {
        Set<String> outputs = checked.tables().get(named.table());
        if (outputs == null) {
            findings.add("%s：没有规则表“%s”；请写 decisions/limits 中一张表的名字。".formatted(place, named.table()));
        } else if (!outputs.contains(named.output())) {
            findings.add("%s：规则表 %s 没有输出“%s”；请写 %s 之一。"
                    .formatted(place, named.table(), named.output(), String.join("、", outputs)));
        }
    }

    private static void checkPerson(
            String place, String word, String name, DeclaredRegister register, List<String> findings) {
        Optional<DeclaredColumn> column = register.column(name);
        if (column.isEmpty()) {
            findings.add("%s：%s 所指的栏目“%s”没有写；请写 register.column 中的一栏。".formatted(place, word, name));
        } else if (column.get().kind() != ColumnKind.PERSON) {
            findings.add("%s：%s 所指的栏目“%s”不是人员；请写一个种类为 person 的栏目。".formatted(place, word, name));
        }
    }
}
