package cn.guicheng.office.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the organisation.
 *
 * @param organisation the file that lists departments, posts and people
 * @param demoPassword first password of the people it lists
 * @param hashStrength how slow a password is to check: one more is twice as long
 * @param firstLoginChangesPassword whether people whose password somebody else chose must change it before they do anything
 */
@ConfigurationProperties("guicheng.identity")
public record IdentitySettings(
        @DefaultValue("classpath:organisation.yaml") Resource organisation,
        @DefaultValue("guicheng") String demoPassword,
        @DefaultValue("10") int hashStrength,
        @DefaultValue("false") boolean firstLoginChangesPassword) {}
