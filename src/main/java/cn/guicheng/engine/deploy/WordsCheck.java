package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what a model says of values speaks of values that its cases have, in words for each. */
@Component
record WordsCheck(KnownGroups knownGroups) implements SlipCheck {
    private static final List<String> BEFORE_VARIABLES = List.of("label.", "options.", "columns.");

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        ModelUnderCheck model = candidate.model();
        Set<String> handed = candidate
                .text()
                .attributes("camunda:in", "target")
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        model.others().stream()
                .filter(other -> model.model().calledProcedures().contains(other.key()))
                .forEach(called -> handed.addAll(called.list(KnownVariables.PROPERTY)));
        model.model().properties().forEach((property, value) -> {
            BEFORE_VARIABLES.stream()
                    .filter(property::startsWith)
                    // Words for what a called procedure is given are the caller's.
                    .filter(before -> !handed.contains(property.substring(before.length())))
                    .forEach(before -> known(property, property.substring(before.length()), model, findings));
            if (property.startsWith("options.")
                    || property.startsWith("columns.")
                    || property.matches("register(/[a-z]+)?\\.states")) {
                checkWords(property, value, model.model(), findings);
            }
        });
        List.of("facts", "personal").forEach(property -> model.model()
                .list(property)
                .forEach(name -> known(property, name.replaceFirst("[?]$", ""), model, findings)));
        model.model().property("outsider").ifPresent(names -> checkOutsider(names, model, findings));
        model.model().property("subject").ifPresent(name -> known("subject", name.trim(), model, findings));
        checkSendsBack(model, findings);
        return findings;
    }

    private void checkOutsider(String names, ModelUnderCheck model, List<String> findings) {
        List<String> words = List.of(names.strip().split("\\s+"));
        boolean namesCaller = words.size() == 4;
        if (words.size() != 3 && !namesCaller) {
            findings.add(model.model().key() + "：属性 outsider 须写三个变量：姓名、邮箱、电话，后面可以再写致电的组，以空格分开");
            return;
        }
        words.subList(0, 3).forEach(name -> known("outsider", name, model, findings));
        if (namesCaller && !knownGroups.test(words.get(3))) {
            findings.add(model.model().key() + "：属性 outsider 中没有“" + words.get(3) + "”这个组，请改正");
        }
    }

    private static void known(String property, String name, ModelUnderCheck model, List<String> findings) {
        if (!model.knowsVariable(name)) {
            findings.add("%s：属性 %s 中没有“%s”这个变量，请写表单中一个字段或流程中一个变量的名字%s"
                    .formatted(model.model().key(), property, name, Nearest.hint(name, model.variablesKnown())));
        }
    }

    private static void checkWords(String property, String value, ProcedureModel model, List<String> findings) {
        if (value.matches(".*[，、；]\\s*[A-Za-z].*")) {
            findings.add("%s：属性 %s 中各项以英文逗号分开，请把中文标点改成“,”".formatted(model.key(), property));
        }
        Arrays.stream(value.trim().split("\\s*,\\s*"))
                .filter(pair -> pair.split("\\s+", 2).length < 2)
                .forEach(pair -> findings.add(
                        "%s：属性 %s 中“%s”没有名称，请写成“%s 名称”，各项以英文逗号分开".formatted(model.key(), property, pair, pair)));
    }

    private static void checkSendsBack(ModelUnderCheck model, List<String> findings) {
        List<String> offered = model.fields().stream()
                .filter(field -> field.name().equals("decision"))
                .flatMap(field -> field.options().keySet().stream())
                .toList();
        model.model().list("sendsBack").stream()
                .filter(decision -> !offered.contains(decision))
                .forEach(decision -> findings.add("%s：属性 sendsBack 中的“%s”没有表单提供，请改正%s"
                        .formatted(model.model().key(), decision, Nearest.hint(decision, offered))));
    }
}
