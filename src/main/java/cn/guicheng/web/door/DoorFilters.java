package cn.guicheng.web.door;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands between the doors and the engine's web applications. */
@Configuration
class DoorFilters {
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
        FilterRegistrationBean<Filter> registration = at((request, response, chain) -> chain.doFilter(request, response));
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
