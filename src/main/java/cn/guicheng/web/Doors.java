package cn.guicheng.web;

import cn.guicheng.identity.Logins;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Which filter stands at which door. Scripts come in by {@code /engine-rest} and {@code /api} with HTTP Basic; browsers by
 * {@code /camunda}, with the web applications' own session and CSRF filters.
 */
@Configuration
class Doors {
    @Bean
    FilterRegistrationBean<EngineErrors> engineErrors(TaskService taskService) {
        FilterRegistrationBean<EngineErrors> filter =
                at(new EngineErrors(taskService), "/engine-rest/*", "/camunda/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BasicLogin> basicLogin(IdentityService identityService, Logins logins) {
        FilterRegistrationBean<BasicLogin> filter =
                at(new BasicLogin(identityService, logins), "/engine-rest/*", "/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ActuatorDoor> actuatorDoor(IdentityService identityService, Logins logins) {
        FilterRegistrationBean<ActuatorDoor> filter = at(new ActuatorDoor(identityService, logins), "/actuator/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineDoors> engineDoors(IdentityService identityService, EmergencySwitch emergency) {
        FilterRegistrationBean<EngineDoors> filter =
                at(new EngineDoors(identityService, emergency), "/engine-rest/*", "/camunda/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OneNonceForEachPage> oneNonceForEachPage() {
        return at(new OneNonceForEachPage(), "/camunda/app/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(T filter, String... urls) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(urls);
        return registration;
    }
}
