package cn.guicheng.office.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How guessing is slowed. The numbers but the first are our assumption ([P]).
 *
 * @param wrongInARow so many wrong passwords in a row from one address for one name close it there for that name
 * @param names wrong passwords for so many names within the pause close an address for all of them
 * @param wrongFromAddress so many wrong passwords within the pause, for whatever names, do the same
 * @param pause how long the closed door stays closed; at most 300 seconds
 * @param memory how long a wrong password counts as one of a row
 */
@ConfigurationProperties("guicheng.login")
record LoginSettings(
        @DefaultValue("10") int wrongInARow,
        @DefaultValue("20") int names,
        @DefaultValue("50") int wrongFromAddress,
        @DefaultValue("PT5M") Duration pause,
        @DefaultValue("PT1H") Duration memory) {
    LoginSettings {
        if (pause.compareTo(Duration.ofSeconds(300)) > 0 || pause.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("guicheng.login.pause: 1 to 300 seconds");
        }
    }
}
