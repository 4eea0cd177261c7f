package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether every property of a model is one that means something where it stands, once, and with a value. */
@Component
class PropertyCheck implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        candidate.text().properties().forEach(property -> {
            String place = property.element() + "：属性 " + property.name();
            if (!PropertyWords.knows(property.type(), property.name())) {
                findings.add(place + unknown(property));
            } else if (property.value().isBlank()) {
                findings.add(place + " 没有值，请填写或删去");
            } else if (!seen.add(property.element() + " " + property.name())) {
                findings.add(place + " 写了两次，只有前一个有效，请删去一个");
            }
        });
        return findings;
    }

    private static String unknown(ModelText.Property property) {
        return PropertyWords.knownElsewhere(property.name())
                ? " 写在这里没有意义，请移到它所属的元素上，或删去"
                : " 不认识，请改正" + Nearest.hint(property.name(), PropertyWords.of(property.type()));
    }
}
