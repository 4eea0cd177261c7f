package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.catalina.util.ServerInfo;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.postgresql.util.DriverInfo;

/** The libraries that are taken newer than Boot brings them, for their security fixes, are those that run. */
class LibrariesTest {
    @Test
    void tomcat() {
        assertThat(atLeast(ServerInfo.getServerNumber(), "10.1.62")).isTrue();
    }

    @Test
    void jackson() {
        String databind = com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString();
        String core = com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString();
        assertThat(atLeast(databind, "2.21.8")).isTrue();
        assertThat(core).isEqualTo(databind);
    }

    @Test
    void thePostgresqlDriver() {
        assertThat(atLeast(DriverInfo.DRIVER_VERSION, "42.7.14")).isTrue();
    }

    @Test
    void commonsLang() {
        assertThat(atLeast(manifestVersion(StringUtils.class), "3.18.0")).isTrue();
    }

    @Test
    void logback() {
        assertThat(atLeast(manifestVersion(ch.qos.logback.classic.Logger.class), "1.5.36"))
                .isTrue();
    }

    @Test
    void versionsAreComparedAsNumbers() {
        assertThat(atLeast("10.1.7", "10.1.62")).isFalse();
        assertThat(atLeast("10.1.62.0", "10.1.62")).isTrue();
        assertThat(atLeast("11.0", "10.1.62")).isTrue();
    }

    private static String manifestVersion(Class<?> type) {
        return type.getPackage().getImplementationVersion();
    }

    private static boolean atLeast(String version, String least) {
        Function<String, int[]> numbers = text ->
                Arrays.stream(text.split("[.-]")).mapToInt(Integer::parseInt).toArray();
        return Arrays.compare(numbers.apply(version), numbers.apply(least)) >= 0;
    }
}
