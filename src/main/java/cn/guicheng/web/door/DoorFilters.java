package cn.guicheng.web.door;

import cn.guicheng.register.answer.Answers;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;

/** What stands between the doors and the engine's web applications. */
@Configuration
class DoorFilters {
    @Bean
    FilterRegistrationBean<AddressCheck> addressCheck(HttpFirewall firewall, DoorAnswers answers) {
        FilterRegistrationBean<AddressCheck> registration = at(new AddressCheck(firewall, answers), "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Right behind the doors: whatever the engine answers passes it. */
    @Bean
    FilterRegistrationBean<EngineErrors> engineErrors(TaskService taskService) {
        FilterRegistrationBean<EngineErrors> registration =
                at(new EngineErrors(taskService), "/engine-rest/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    /** Behind the translation of errors, which looks at what is there once a refused transaction is over. */
    @Bean
    FilterRegistrationBean<DoneOnce> doneOnce(Answers answers, KeyedWork work) {
        FilterRegistrationBean<DoneOnce> registration =
                at(new DoneOnce(answers, work), "/engine-rest/*", "/camunda/api/*", "/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EmergencyPassage> emergencyPassage(EmergencySwitch emergency, EngineEndpoints endpoints) {
        return at(new EmergencyPassage(emergency, endpoints), "/engine-rest/*", "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<OneNonceForEachPage> oneNonceForEachPage() {
        return at(new OneNonceForEachPage(), "/camunda/app/*");
    }

    /**
     * The web applications' own check of the page's token is replaced by Spring Security's, which stands before it: their filter is
     * added only where there is none of its name.
     */
    @Bean
    FilterRegistrationBean<Filter> noSecondToken() {
        FilterRegistrationBean<Filter> registration =
                at((request, response, chain) -> chain.doFilter(request, response));
        registration.setName("CsrfPreventionFilter");
        registration.addUrlPatterns("/camunda/api/guicheng/none");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(T filter, String... urls) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(urls);
        return registration;
    }
}
