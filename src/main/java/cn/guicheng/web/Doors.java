package cn.guicheng.web;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Which filter stands at which door. Scripts come in by {@code /engine-rest} and {@code /api} with HTTP Basic; browsers by
 * {@code /camunda}, where the web applications' own session and CSRF filters come first and ours last.
 */
@Configuration
class Doors {
    @Bean
    FilterRegistrationBean<EngineErrors> engineErrors() {
        FilterRegistrationBean<EngineErrors> filter = at(new EngineErrors(), "/engine-rest/*", "/camunda/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BasicLogin> basicLogin(IdentityService identityService) {
        FilterRegistrationBean<BasicLogin> filter = at(new BasicLogin(identityService), "/engine-rest/*", "/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineDoors> engineDoors(IdentityService identityService) {
        return last(at(new EngineDoors(identityService), "/engine-rest/*", "/camunda/api/*"));
    }

    @Bean
    FilterRegistrationBean<SessionLogin> sessionLogin(IdentityService identityService) {
        return last(at(new SessionLogin(identityService), "/camunda/api/guicheng/*"));
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(T filter, String... urls) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(urls);
        return registration;
    }

    /** After the filters of the web applications, which say who is logged in. */
    private static <T extends Filter> FilterRegistrationBean<T> last(FilterRegistrationBean<T> registration) {
        registration.setMatchAfter(true);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
