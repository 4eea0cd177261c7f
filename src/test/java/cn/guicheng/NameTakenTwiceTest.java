package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** A name in the models that two classes take is told in Chinese, with both of them. */
class NameTakenTwiceTest {
    private static final String NAME = "lendDelegate";

    interface Delegate {}

    static class OneDelegate implements Delegate {}

    static class OtherDelegate implements Delegate {}

    @Test
    void twoClassesThatAreFound() {
        ClassPathBeanDefinitionScanner scanner =
                new ClassPathBeanDefinitionScanner(new DefaultListableBeanFactory(), false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Delegate.class));
        scanner.setBeanNameGenerator((definition, registry) -> NAME);
        assertTold(catchThrowable(() -> scanner.scan("cn.guicheng")));
    }

    @Test
    void twoThatAreDeclared() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.setAllowBeanDefinitionOverriding(false);
        beans.registerBeanDefinition(NAME, new RootBeanDefinition(OneDelegate.class));
        assertTold(
                catchThrowable(() -> beans.registerBeanDefinition(NAME, new RootBeanDefinition(OtherDelegate.class))));
    }

    @Test
    void anythingElseIsToldByOthers() {
        assertThat(new NameTakenTwice().analyze(new IllegalStateException("no")))
                .isNull();
    }

    private static void assertTold(Throwable twice) {
        FailureAnalysis told = new NameTakenTwice().analyze(new BeanDefinitionStoreException("x", twice));
        assertThat(told.getDescription())
                .contains("${" + NAME + "}", OneDelegate.class.getName(), OtherDelegate.class.getName());
        assertThat(told.getAction()).contains("请给其中一个改类名");
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(NameTakenTwice.class.getName());
    }
}
