package cn.guicheng;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionOverrideException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Two classes of the program that answer to one name in the models, such as two delegates: told with both places and the remedy. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class NameTakenTwice implements FailureAnalyzer {
    /** As Spring says it of two classes that it finds; the exception itself is not to be seen. */
    private static final Pattern FOUND =
            Pattern.compile("bean name '([^']+)' for bean class \\[([^]]+)] conflicts .* class \\[([^]]+)]");

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> told(failure, cause))
                .filter(told -> told != null)
                .findFirst()
                .orElse(null);
    }

    private static FailureAnalysis told(Throwable failure, Throwable cause) {
        if (cause instanceof BeanDefinitionOverrideException twice) {
            return told(
                    failure,
                    twice.getBeanName(),
                    place(twice.getExistingDefinition()),
                    place(twice.getBeanDefinition()));
        }
        Matcher found = FOUND.matcher(String.valueOf(cause.getMessage()));
        return found.find() ? told(failure, found.group(1), found.group(3), found.group(2)) : null;
    }

    private static FailureAnalysis told(Throwable failure, String name, String one, String other) {
        return new FailureAnalysis(
                "程序里有两个类都叫 ${%s}，程序不启动：\n%s\n%s".formatted(name, one, other),
                "流程图里的名字只能指一个类。请给其中一个改类名，或写 @Component(\"另一个名字\")，并改正用到它的流程图。",
                failure);
    }

    private static String place(BeanDefinition definition) {
        return definition.getFactoryMethodName() == null
                ? definition.getBeanClassName()
                : definition.getFactoryBeanName() + " 的 " + definition.getFactoryMethodName() + "()";
    }
}
