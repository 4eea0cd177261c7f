package cn.guicheng.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A mail server that cannot be reached is one line in the log, not none and not one a notice. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-29T00:00:00Z");
    private static final String PROBLEM = "暂时无法投递：Couldn't connect to host, port: localhost, 25";

    private final Clock clock = mock(Clock.class);
    private final Outage outage = new Outage(clock);

    @Test
    void isSaidOnceAndOnceAnHourAndWhenItIsOver(CapturedOutput log) {
        after(Duration.ZERO);
        outage.noticed(PROBLEM);
        after(Duration.ofMinutes(59));
        outage.noticed(PROBLEM);
        assertThat(log.getOut()).containsOnlyOnce("cannot be delivered").contains("Couldn't connect to host");

        after(Duration.ofMinutes(61));
        outage.noticed(PROBLEM);
        assertThat(log.getOut().split("cannot be delivered", -1)).hasSize(3);

        outage.over();
        outage.over();
        assertThat(log.getOut()).containsOnlyOnce("delivered again");
        outage.noticed(PROBLEM);
        assertThat(log.getOut().split("cannot be delivered", -1)).hasSize(4);
    }

    private void after(Duration time) {
        given(clock.instant()).willReturn(BEGINNING.plus(time));
    }
}
