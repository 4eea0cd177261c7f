package cn.guicheng.engine.deploy;

import cn.guicheng.engine.model.ProcedureModel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether the numbers of a procedure's cases begin with two letters that are its own. */
@Component
class PrefixCheck implements SlipCheck {
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2}");
    private static final String NAME = "casePrefix";

    @Override
    public List<String> of(Candidate candidate) {
        ProcedureModel model = candidate.model().model();
        Optional<String> prefix = model.property(NAME);
        if (prefix.isEmpty()) {
            return model.isCalledOnly() ? List.of() : List.of(model.key() + "：没有单据编号的前缀，请加属性 casePrefix，两个大写字母，如 QJ");
        }
        if (!PREFIX.matcher(prefix.get()).matches()) {
            return List.of("%s：casePrefix “%s”须为两个大写字母，请改正".formatted(model.key(), prefix.get()));
        }
        return candidate.model().others().stream()
                .filter(other -> !other.key().equals(model.key()))
                .filter(other -> other.property(NAME).equals(prefix))
                .map(other -> "%s：casePrefix “%s”已由流程 %s 使用，请换两个字母".formatted(model.key(), prefix.get(), other.key()))
                .toList();
    }
}
