package cn.guicheng.web.door;

import static org.springframework.http.HttpHeaders.CACHE_CONTROL;

import cn.guicheng.notification.PublicAddress;
import cn.guicheng.office.login.AccountStates;
import cn.guicheng.register.access.AccessLog;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The one way in. Spring Security stands before everything: the address has its normal form, somebody is logged in (or it is one of the
 * few open pages), and what they ask is open to them, before any code of the engine, Jersey or ours runs.
 */
@Configuration
@EnableConfigurationProperties(DoorSettings.class)
class Doors {
    private static final AuthorizationManager<RequestAuthorizationContext> SHUT =
            (login, context) -> new AuthorizationDecision(false);

    @Bean
    HttpFirewall plainAddresses() {
        return new PlainAddresses();
    }

    /** Every filter of the chain timed for itself is more than the whole chain costs; the request as a whole is timed. */
    @Bean
    SecurityObservationSettings chainUntimed() {
        return SecurityObservationSettings.noObservations();
    }

    /** The chain's patterns are read as Spring's path patterns, without asking Spring MVC what it would do with the address. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Nothing here asks Spring MVC (see above); where its introspector is there, it looks at each request before the chain does. */
    @Bean
    static BeanDefinitionRegistryPostProcessor noLookAhead() {
        return new NoLookAhead();
    }

    /** Spring's own password login is not used; without this bean Boot would make up a person. */
    @Bean
    AuthenticationManager loginManager(OfficeLogin office) {
        return new ProviderManager(office);
    }

    @Bean
    CookieCsrfTokenRepository pageTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityFilterChain doorChain(
            HttpSecurity http,
            AuthenticationManager logins,
            CookieCsrfTokenRepository tokens,
            DoorAnswers answers,
            EngineDoor engine,
            WebApplications applications,
            AccountStates accounts,
            PublicAddress address,
            DoorSettings settings,
            AccessLog log,
            @Lazy IdentityService identityService)
            throws Exception {
        LoginByDoor repository = new LoginByDoor();
        WebLogin webLogin = webLogin(logins, applications, repository, tokens, answers);
        http.securityContext(context -> context.securityContextRepository(repository))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new TokenInHeader())
                        .ignoringRequestMatchers(LoginByDoor::isByPassword))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, DoorPaths.LOGOUT))
                        .logoutSuccessHandler((request, response, login) -> response.setStatus(200)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                DoorPaths.data(), (request, response) -> response.setHeader(CACHE_CONTROL, "no-store")))
                        .contentSecurityPolicy(policy -> policy.policyDirectives("frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> authorize(requests, engine))
                .addFilterAfter(new AccessNotes(log), HeaderWriterFilter.class)
                .addFilterAfter(new ForeignSites(address), AccessNotes.class)
                .addFilterAfter(new OwnAddress(address), ForeignSites.class)
                .addFilterAfter(webLogin, LogoutFilter.class)
                .addFilterAfter(basic(logins, answers), WebLogin.class)
                .addFilterBefore(new AccountCheck(accounts), AuthorizationFilter.class)
                .addFilterBefore(new SamePerson(), AuthorizationFilter.class)
                .addFilterBefore(new WebApplicationSession(applications, Clock.systemUTC()), AuthorizationFilter.class)
                .addFilterBefore(new Pace(settings), AuthorizationFilter.class)
                .addFilterAfter(new BodySizes(), AuthorizationFilter.class)
                .addFilterAfter(new EngineNames(), BodySizes.class)
                .addFilterAfter(new EngineQuestions(), EngineNames.class)
                .addFilterAfter(new EngineIdentity(identityService), EngineQuestions.class);
        return http.build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            EngineDoor engine) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(DoorPaths.open())
                .permitAll()
                .requestMatchers("/engine-rest/**", "/camunda/api/engine/**")
                .access(new OwnPasswordFirst(engine))
                // The first run makes no administrator; the libraries themselves are served at the addresses of the
                // pages alone.
                .requestMatchers(
                        "/camunda/api/admin/auth/**",
                        "/camunda/api/admin/setup/**",
                        "/webjars/**",
                        "/plugin/**",
                        "/error")
                .access(SHUT)
                .requestMatchers("/camunda/api/admin/**")
                .access(new OwnPasswordFirst(group(PersonLoggedIn.ADMINISTRATORS)))
                .requestMatchers("/camunda/api/cockpit/**")
                .access(new OwnPasswordFirst(application("cockpit")))
                .requestMatchers("/actuator/**")
                .access(new OwnPasswordFirst(group(PersonLoggedIn.ADMINISTRATORS, "metrics-reader")))
                .anyRequest()
                .access(new OwnPasswordFirst(
                        (login, context) -> new AuthorizationDecision(login.get() instanceof PersonLoggedIn)));
    }

    private static AuthorizationManager<RequestAuthorizationContext> group(String... groups) {
        return (login, context) -> new AuthorizationDecision(person(login.get()) != null
                && List.of(groups).stream().anyMatch(person(login.get()).groups()::contains));
    }

    private static AuthorizationManager<RequestAuthorizationContext> application(String application) {
        return (login, context) -> new AuthorizationDecision(person(login.get()) != null
                && context.getRequest().getAttribute(WebApplicationSession.APPLICATIONS) instanceof Set<?> theirs
                && theirs.contains(application));
    }

    private static PersonLoggedIn person(Authentication login) {
        return login instanceof PersonLoggedIn person ? person : null;
    }

    private static WebLogin webLogin(
            AuthenticationManager logins,
            WebApplications applications,
            LoginByDoor repository,
            CookieCsrfTokenRepository tokens,
            DoorAnswers answers) {
        WebLogin filter = new WebLogin(logins, applications);
        filter.setSecurityContextRepository(repository);
        filter.setAuthenticationFailureHandler(answers);
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens))));
        return filter;
    }

    private static BasicAuthenticationFilter basic(AuthenticationManager logins, DoorAnswers answers) {
        AuthenticationConverter header = new BasicAuthenticationConverter();
        BasicAuthenticationFilter filter = new BasicAuthenticationFilter(logins, answers);
        filter.setAuthenticationConverter(request -> DoorPaths.isForScripts(request) ? header.convert(request) : null);
        filter.setSecurityContextRepository(new LoginByDoor());
        return filter;
    }
}
