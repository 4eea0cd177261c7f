package cn.guicheng.web.register;

import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.register.reading.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the models and forms of today call the tasks and codes that stand in the registers. */
@Component
class WordsOfModels implements Vocabulary {
    private final ProcedureModels models;
    private final Map<String, ProcedureWords> procedures = new ConcurrentHashMap<>();

    WordsOfModels(ProcedureModels models) {
        this.models = models;
    }

    @Override
    public Map<String, String> tasks() {
        Map<String, String> names = new HashMap<>();
        procedures().forEach(procedure -> names.putAll(procedure.tasks()));
        return names;
    }

    @Override
    public Map<String, String> codes(String variable) {
        Map<String, String> names = new HashMap<>();
        procedures().forEach(procedure -> procedure.options(variable).forEach(names::putIfAbsent));
        return names;
    }

    /** What a version says never changes, so it is read once. */
    private Stream<ProcedureWords> procedures() {
        return models.latestIds().stream()
                .map(id -> procedures.computeIfAbsent(id, missing -> ProcedureWords.of(models, missing)));
    }
}
