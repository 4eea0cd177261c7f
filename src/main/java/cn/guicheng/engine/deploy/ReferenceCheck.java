package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether what an element of a flow chart names stands in it; a chart with such a gap cannot even be read. */
final class ReferenceCheck {
    private static final Set<String> REFERENCES =
            Set.of("sourceRef", "targetRef", "attachedToRef", "messageRef", "errorRef", "signalRef", "default");

    private ReferenceCheck() {}

    static List<String> unreadable(ModelText text) {
        Set<String> ids = text.ids();
        List<String> findings = new ArrayList<>();
        text.references(REFERENCES)
                .filter(reference -> !ids.contains(reference.value()))
                .forEach(reference -> findings.add("%s：%s 所指的“%s”不存在，请改正%s"
                        .formatted(
                                reference.element(),
                                reference.name(),
                                reference.value(),
                                Nearest.hint(reference.value(), ids))));
        return findings;
    }
}
