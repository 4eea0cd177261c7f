package cn.guicheng.web.door;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;

/**
 * Spring Security puts a filter before its chain that lets Spring MVC find the handler of every request once more, for matchers
 * that ask it. It does so where Spring MVC's introspector is registered; ours are path patterns and ask nobody.
 */
final class NoLookAhead implements BeanDefinitionRegistryPostProcessor, Ordered {
    private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(INTROSPECTOR)) {
            registry.removeBeanDefinition(INTROSPECTOR);
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {}

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
