package cn.guicheng.engine.deploy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether every element and attribute of the engine's in a model is one that the engine knows. */
@Component
class EngineWordsCheck implements SlipCheck {
    private static final String PREFIX = "camunda:";

    @Override
    public List<String> of(Candidate candidate) {
        Stream<String> elements = candidate
                .text()
                .names(PREFIX, true)
                .filter(found -> !EngineWords.knowsElement(found.value()))
                .map(found -> told(found, EngineWords.ELEMENTS, "<camunda:%s>"));
        Stream<String> attributes = candidate
                .text()
                .names(PREFIX, false)
                .filter(found -> !EngineWords.ATTRIBUTES.contains(found.value()))
                .map(found -> told(found, EngineWords.ATTRIBUTES, "camunda:%s"));
        return Stream.concat(elements, attributes).distinct().toList();
    }

    private static String told(ModelText.Found found, Set<String> known, String written) {
        return "%s：%s 不认识，引擎不理会它，请改正%s"
                .formatted(found.element(), written.formatted(found.value()), Nearest.hint(found.value(), known));
    }
}
