package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether who may start which kind is said of kinds that the start form offers, and of groups that exist. */
@Component
record StarterCheck(KnownGroups knownGroups) implements SlipCheck {
    private static final String STARTERS = "starters.";

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        FormDefinition start = Optional.ofNullable(candidate
                        .forms()
                        .get(Candidate.form(
                                candidate.model().model().startEvent().formKey())))
                .map(FormDefinition::deployed)
                .orElse(FormDefinition.NONE);
        candidate.model().model().properties().forEach((property, kinds) -> {
            if (property.startsWith(STARTERS)) {
                String place = candidate.slug() + "：属性 " + property + " ";
                start.field(property.substring(STARTERS.length()))
                        .ifPresentOrElse(
                                field -> Arrays.stream(kinds.trim().split("\\s*,\\s*"))
                                        .forEach(kind -> check(place, kind, field, findings)),
                                () -> findings.add(place + "所指的字段不在发起表单中，请改正"));
            }
        });
        return findings;
    }

    private void check(String place, String kind, FormField field, List<String> findings) {
        String[] parts = kind.split("\\s+");
        if (parts.length < 2) {
            findings.add(place + "中“" + kind + "”没有写谁可以发起，请写 everyone 或组的 id");
        }
        if (!field.options().containsKey(parts[0])) {
            findings.add(place + "中的“" + parts[0] + "”不是字段的选项，请改正"
                    + Nearest.hint(parts[0], field.options().keySet()));
        }
        Arrays.stream(parts)
                .skip(1)
                .filter(group -> !group.equals("everyone") && !knownGroups.test(group))
                .forEach(group -> findings.add(place + "中没有 “" + group + "” 这个组，请写 everyone 或组的 id"));
    }
}
