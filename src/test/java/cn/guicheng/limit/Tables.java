package cn.guicheng.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates a shipped table by itself. */
public final class Tables {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private Tables() {}

    public static DmnDecisionRuleResult evaluate(String folder, String key, Map<String, Object> inputs) {
        try (InputStream table = Files.newInputStream(Path.of("decisions", folder, key + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(key, table), inputs)
                    .getSingleResult();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
