package cn.guicheng.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What models of earlier versions ask, whose cases go on, is answered by what the vocabulary says today: Java that it replaced can go.
 * Each procedure says it in {@code earlier/<slug>.txt}, a part of an expression a line, and indented below it what stands for it.
 */
record EarlierExpressions(ExpressionManager models) implements ExpressionManager {
    private static final Map<String, String> TODAY = read();

    @Override
    public Expression createExpression(String text) {
        String today = text;
        for (Map.Entry<String, String> part : TODAY.entrySet()) {
            today = today.replace(part.getKey(), part.getValue());
        }
        return models.createExpression(today);
    }

    @Override
    public void addFunction(String name, Method function) {
        models.addFunction(name, function);
    }

    private static Map<String, String> read() {
        Map<String, String> today = new LinkedHashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:earlier/*.txt")) {
                Iterator<String> lines =
                        file.getContentAsString(StandardCharsets.UTF_8).lines().iterator();
                while (lines.hasNext()) {
                    today.put(lines.next(), lines.next().strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return today;
    }
}
